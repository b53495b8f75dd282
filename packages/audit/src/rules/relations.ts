// How the indicators of a package relate to each other, from its tables: which is part of which, which is one divided by
// another, which states the increase of another.
import type { completionRate, indicatorIncrease, indicatorPart, indicatorRatio, RowOf } from '@tiyu/model'

type IndicatorPartRow = RowOf<(typeof indicatorPart)['columns']>
export type IndicatorRatio = RowOf<(typeof indicatorRatio)['columns']>
export type IndicatorIncrease = RowOf<(typeof indicatorIncrease)['columns']>
export type CompletionRate = RowOf<(typeof completionRate)['columns']>

/** The rows of the tables of relations. */
export interface RelationRows {
  readonly IndicatorPart: readonly IndicatorPartRow[]
  readonly IndicatorRatio: readonly IndicatorRatio[]
  readonly IndicatorIncrease: readonly IndicatorIncrease[]
  readonly CompletionRate: readonly CompletionRate[]
}

/** A whole and parts of it that do not overlap. */
export interface Composition {
  /** What the whole is divided by. */
  readonly breakdown: string
  readonly whole: string
  readonly parts: readonly string[]
  /** True if the parts make up the whole. */
  readonly complete: boolean
}

function toCompositions(rows: readonly IndicatorPartRow[]): Composition[] {
  const groups = Map.groupBy(rows, ({ wholeCode, breakdown }) => `${wholeCode}|${breakdown}`)
  return [...groups.values()].map((group) => {
    const { wholeCode: whole, breakdown, complete } = group[0] as IndicatorPartRow
    return { breakdown, whole, parts: group.map(({ partCode }) => partCode), complete }
  })
}

/** The relations between the indicators of a package. */
export class IndicatorRelations {
  /** Every composition, in the order of the file. */
  readonly compositions: readonly Composition[]
  readonly ratios: readonly IndicatorRatio[]
  readonly increases: readonly IndicatorIncrease[]
  readonly completionRates: readonly CompletionRate[]
  /** Indicators that are compared with others of the same region and period. */
  readonly indicators: ReadonlySet<string>
  private readonly directWholes: ReadonlyMap<string, readonly string[]>
  private readonly allWholes: ReadonlyMap<string, readonly string[]>

  constructor(rows: RelationRows) {
    this.compositions = toCompositions(rows.IndicatorPart)
    this.ratios = rows.IndicatorRatio
    this.increases = rows.IndicatorIncrease
    this.completionRates = rows.CompletionRate
    this.indicators = new Set([
      ...this.compositions.flatMap(({ whole, parts }) => [whole, ...parts]),
      ...this.ratios.flatMap((ratio) => [ratio.resultCode, ratio.numeratorCode, ...ratio.denominatorCodes]),
    ])
    const rowsByPart = Map.groupBy(rows.IndicatorPart, ({ partCode }) => partCode)
    this.directWholes = new Map(
      [...rowsByPart].map(([part, group]) => [part, [...new Set(group.map(({ wholeCode }) => wholeCode))]]),
    )
    this.allWholes = new Map([...rowsByPart.keys()].map((part) => [part, this.collectWholes(part)]))
  }

  /** The wholes an indicator is directly part of, in the order of the file. */
  wholesOf(part: string): readonly string[] {
    return this.directWholes.get(part) ?? []
  }

  /** The wholes an indicator is part of, directly or through others, the nearest first. */
  allWholesOf(part: string): readonly string[] {
    return this.allWholes.get(part) ?? []
  }

  private collectWholes(part: string): string[] {
    const direct = this.wholesOf(part)
    return [...new Set([...direct, ...direct.flatMap((whole) => this.collectWholes(whole))])]
  }
}
