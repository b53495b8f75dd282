// Collects the numbers of the rows of a package while they are loaded, and yields how many rows have each up to a value.
import type { AnyTable, DerivationContext } from '@tiyu/model'
import { countedNumbers, inKind, isRangeIndexed } from './counted-numbers.ts'
import { type CumulativeCount, countDistinct, cumulativeCounts } from './cumulative-counts.ts'
import { NumberList } from './number-list.ts'

type Values = Readonly<Record<string, unknown>>

/** Rows between two values of an indexed column, at most. */
const STEP = 1024

/** Values of other numbers, each of which has its count; of a number with more, ranges are not counted in advance. */
const MAX_VALUES = 65_536

/** A count of the rows of a model. */
export interface NumberCount extends CumulativeCount {
  readonly model: string
  readonly number: string
}

/** The numbers of the rows of one model. */
class ModelNumbers {
  readonly byName = new Map<string, NumberList>()

  add(name: string, value: number | null): void {
    if (value !== null) this.listOf(name).add(value)
  }

  listOf(name: string): NumberList {
    let list = this.byName.get(name)
    if (!list) {
      list = new NumberList()
      this.byName.set(name, list)
    }
    return list
  }
}

/** Collects numbers; all units must be added before the first row with a quantity. */
export class NumberCollector {
  private readonly context: Pick<DerivationContext, 'baseValue'>
  /** Kinds of quantities by the codes of the units that convert. */
  private readonly kinds = new Map<unknown, string>()
  private readonly byModel = new Map<string, ModelNumbers>()

  constructor(context: Pick<DerivationContext, 'baseValue'>) {
    this.context = context
  }

  /** Adds a row of any table; units are read of it. */
  add(model: string, row: Values): void {
    if (model === 'Unit' && row.factor !== null) this.kinds.set(row.code, row.quantityKind as string)
  }

  /** Returns a function that adds the numbers of a row, with its derived columns; undefined if the table has none. */
  adderOf({ model }: AnyTable): ((row: Values, derived: Values) => void) | undefined {
    const counted = countedNumbers[model]
    if (!counted) return undefined
    const numbers = new ModelNumbers()
    this.byModel.set(model, numbers)
    const { columns, quantities } = counted
    for (const { name } of columns) numbers.listOf(name)
    for (const { name } of quantities)
      for (const list of [name, ...[...this.kinds.values()].map((kind) => inKind(name, kind))]) numbers.listOf(list)
    return (row, derived) => {
      for (const { name } of columns) numbers.add(name, (row[name] ?? derived[name] ?? null) as number | null)
      for (const { name, unitCode } of quantities) {
        const exact = row[name] as string | null
        if (exact === null) continue
        numbers.add(name, Number(exact))
        const [unit, kind] = [row[unitCode] as string, this.kinds.get(row[unitCode])]
        if (kind !== undefined) numbers.add(inKind(name, kind), this.context.baseValue(exact, unit))
      }
    }
  }

  /** Yields the counts of all numbers. */
  *counts(): Generator<NumberCount> {
    for (const [model, { byName }] of this.byModel)
      for (const [number, list] of byName)
        for (const count of countsOf(list.sorted(), isRangeIndexed(model, number))) yield { model, number, ...count }
  }
}

/** Returns the counts of a number; none of one that has too many values without an index. */
function countsOf(sorted: Float64Array, isIndexed: boolean): Iterable<CumulativeCount> {
  if (isIndexed) return cumulativeCounts(sorted, STEP)
  return countDistinct(sorted) > MAX_VALUES ? [] : cumulativeCounts(sorted, 1)
}
