import type { Client } from '@tiyu/sdk'
import type { Figure } from './selections.ts'

/** An actual value divided by the population of its region. */
export interface PerHead {
  readonly exact: string
  /** The population. */
  readonly population: { readonly slug: string; readonly yearTo: number | null }
}

const fields = {
  rows: {
    points: {
      observation: { slug: true },
      perCapita: { exact: true, denominator: { slug: true, yearTo: true } },
    },
  },
} as const

/** Reads a figure per head of its region; undefined for what is no actual value of a year, or has no such ratio. */
export async function readPerHead(
  api: Client,
  { slug, kind, yearFrom, yearTo, indicator, region }: Figure,
): Promise<PerHead | undefined> {
  if (kind !== 'ACTUAL' || yearTo === null || yearFrom !== yearTo) return undefined
  const { compare } = await api.query({
    compare: {
      $: { indicators: [indicator.code], regions: { codes: [region.code] }, years: { from: yearTo, to: yearTo } },
      ...fields,
    },
  })
  const points = compare.flatMap(({ rows }) => rows.flatMap((row) => row.points))
  const point = points.find(({ observation }) => observation?.slug === slug)
  if (!point?.perCapita.exact || !point.perCapita.denominator) return undefined
  return { exact: point.perCapita.exact, population: point.perCapita.denominator }
}
