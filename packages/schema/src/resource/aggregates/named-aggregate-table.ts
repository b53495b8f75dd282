import {
  AggregateTable,
  type Aggregate as AnyAggregate,
  type Dividend,
  type Measure,
  type RatioName,
  type rankGroups,
} from '@tiyu/statistics/groups'
import { computeRatio, noRatio } from '@tiyu/statistics/series'
import type { Context } from '../../context.ts'
import { seriesReader } from '../../read/series.ts'
import type { Ratio } from '../../read/series-rows.ts'
import type { Dimension } from './dimension.ts'

type TableArguments = ConstructorParameters<typeof AggregateTable<Ratio>>

/** A group whose ratios name their denominators. */
export type Aggregate = AnyAggregate<Ratio>

/** The groups of one field of a query, with their dimensions. */
export class NamedAggregateTable extends AggregateTable<Ratio> {
  readonly dimensions: readonly (readonly [name: string, dimension: Dimension])[]
  /** The ranks by each measure that is selected. */
  readonly ranks = new Map<Measure, ReturnType<typeof rankGroups>>()

  constructor(
    dimensions: NamedAggregateTable['dimensions'],
    reader: TableArguments[0],
    layout: TableArguments[1],
    context: Context,
  ) {
    const divide = async (name: RatioName, dividend: Dividend, isPart: boolean) =>
      isPart ? noRatio(name, 'NOT_ROLLED_UP') : computeRatio(name, dividend, seriesReader(context))
    super(reader, layout, { reference: context.reference, divide })
    this.dimensions = dimensions
  }
}

/** Returns the table of a group. */
export const namedTableOf = ({ table }: Aggregate) => table as NamedAggregateTable
