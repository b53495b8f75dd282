// The values of one indicator in the divisions of one region, aligned by year.
import type { Client } from '@tiyu/sdk'
import { plottedValue } from './format/plotted-value.ts'
import { type Figure, figureFields, namedFields } from './selections.ts'

/** A division with its values. */
export interface ComparisonRow {
  readonly region: Figure['region']
  readonly figures: ReadonlyMap<number, Figure>
  /** Position by value in the year that is ranked; equal values share one. Undefined without a value. */
  readonly rank: number | undefined
}

export interface Comparison {
  readonly years: readonly number[]
  /** The latest of the years in which most divisions have a value. */
  readonly rankedYear: number | undefined
  readonly rows: readonly ComparisonRow[]
}

/** The base unit of every kind. */
const BASE_UNIT = { factor: '1' }

/** A value in its base unit, so that 1 km is more than 900 m. */
const baseValue = (figure: Figure) => plottedValue(figure, BASE_UNIT)

function mostCoveredYear(figures: readonly Figure[]): number | undefined {
  const byYear = [...Map.groupBy(figures, ({ yearTo }) => yearTo ?? 0)]
  return byYear.toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || b - a)[0]?.[0]
}

function rankOf(figure: Figure | undefined, ranked: readonly Figure[]): number | undefined {
  return figure && ranked.filter((other) => baseValue(other) > baseValue(figure)).length + 1
}

/** Aligns the values of divisions by year and ranks them, largest first; divisions without a rank come last. */
export function alignByYear(regions: readonly Figure['region'][], figures: readonly Figure[]): Comparison {
  const rankedYear = mostCoveredYear(figures)
  const ranked = figures.filter(({ yearTo }) => yearTo === rankedYear)
  const rows = regions.map((region): ComparisonRow => {
    const ofRegion = figures.filter((figure) => figure.region.code === region.code)
    const byYear = new Map(ofRegion.map((figure) => [figure.yearTo ?? 0, figure]))
    return { region, figures: byYear, rank: rankOf(byYear.get(rankedYear ?? 0), ranked) }
  })
  const years = new Set(figures.map(({ yearTo }) => yearTo ?? 0))
  return {
    years: [...years].sort((a, b) => a - b),
    rankedYear,
    rows: rows.toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY)),
  }
}

/** Reads the actual values of an indicator in the divisions of a region; undefined if there is no such region. */
export async function compareDivisions(
  api: Client,
  indicator: string,
  parent: string,
): Promise<Comparison | undefined> {
  const { region } = await api.query({ region: { $: { code: parent }, children: namedFields } })
  if (!region) return undefined
  const codes = region.children.map(({ code }) => code)
  const filter = {
    indicator: { eq: indicator },
    region: { in: codes },
    kind: { eq: 'ACTUAL' },
    preferred: true,
  } as const
  const figures =
    codes.length === 0 ? [] : await Array.fromAsync(api.observations.all({ filter, select: figureFields }))
  return alignByYear(
    region.children,
    figures.filter(({ yearFrom, yearTo }) => yearTo !== null && (yearFrom === null || yearFrom === yearTo)),
  )
}
