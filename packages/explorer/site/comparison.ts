// The values of one indicator in the divisions of one region, aligned by year.
import type { Client } from '@tiyu/sdk'
import { type Figure, figureFields, namedFields } from './selections.ts'

/** A division with its values. */
export interface ComparisonRow {
  readonly region: Figure['region']
  /** The values by year. */
  readonly figures: ReadonlyMap<number, Figure>
  /** Position in the year that is ranked; null without a value that can be compared. */
  readonly rank: number | null
}

export interface Comparison {
  readonly years: readonly number[]
  readonly rankYear: number | null
  readonly coverage: { readonly known: number; readonly total: number }
  readonly rows: readonly ComparisonRow[]
}

const fields = {
  years: true,
  rankYear: true,
  coverage: { known: true, total: true },
  rows: { region: namedFields, rank: true, points: { year: true, observation: figureFields } },
} as const

const byRank = (a: ComparisonRow, b: ComparisonRow) =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)

/**
 * Reads the actual values of an indicator in the divisions of a region, best rank first.
 * @throws ApiError with code BAD_USER_INPUT for a code that does not exist, or more divisions than can be compared
 */
export async function compareDivisions(api: Client, indicator: string, parent: string): Promise<Comparison> {
  const { compare } = await api.query({
    compare: { $: { indicators: [indicator], regions: { childrenOf: parent } }, ...fields },
  })
  const [table] = compare
  if (!table) throw new TypeError('compare returned no table')
  const { years, rankYear, coverage } = table
  const rows = table.rows.map(({ region, rank, points }): ComparisonRow => {
    const known = points.flatMap(({ year, observation }) => (observation ? [[year, observation] as const] : []))
    return { region, rank, figures: new Map(known) }
  })
  const isKnown = (year: number) => rows.some(({ figures }) => figures.has(year))
  return { years: years.filter(isKnown), rankYear, coverage, rows: rows.toSorted(byRank) }
}
