// Relations between the indicators of a package: parts, ratios, increases and completion rates.
import type { completionRate, indicatorIncrease, indicatorPart, indicatorRatio, RowOf } from '@tiyu/model'

type IndicatorPartRow = RowOf<(typeof indicatorPart)['columns']>
export type IndicatorRatio = RowOf<(typeof indicatorRatio)['columns']>
export type IndicatorIncrease = RowOf<(typeof indicatorIncrease)['columns']>
export type CompletionRate = RowOf<(typeof completionRate)['columns']>

/** The rows of the relation tables. */
export interface RelationRows {
  readonly IndicatorPart: readonly IndicatorPartRow[]
  readonly IndicatorRatio: readonly IndicatorRatio[]
  readonly IndicatorIncrease: readonly IndicatorIncrease[]
  readonly CompletionRate: readonly CompletionRate[]
}

/** A whole and non-overlapping parts of it. */
export interface Composition {
  /** Criterion by which the whole is divided. */
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
  /** All compositions in file order. */
  readonly compositions: readonly Composition[]
  readonly ratios: readonly IndicatorRatio[]
  readonly increases: readonly IndicatorIncrease[]
  readonly completionRates: readonly CompletionRate[]
  /** Indicators that are part of a composition or ratio. */
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

  /** Returns the wholes that an indicator is a direct part of, in file order. */
  wholesOf(part: string): readonly string[] {
    return this.directWholes.get(part) ?? []
  }

  /** Returns the wholes that an indicator is a direct or indirect part of, nearest first. */
  allWholesOf(part: string): readonly string[] {
    return this.allWholes.get(part) ?? []
  }

  private collectWholes(part: string): string[] {
    const direct = this.wholesOf(part)
    return [...new Set([...direct, ...direct.flatMap((whole) => this.collectWholes(whole))])]
  }
}
