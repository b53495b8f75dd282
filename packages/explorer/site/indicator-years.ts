// The indicators that several divisions of a region have a value of, each in the year with the most values.
import type { Client, ObservationFilter } from '@tiyu/sdk'
import { type Figure, figureFields, PAGE_SIZE } from './selections.ts'

/** An indicator in a year. */
export interface IndicatorYear {
  /** Code of the indicator. */
  readonly key: string
  readonly name: string
  readonly nameEn: string | null
  readonly year: number
  /** Number of values in that year. */
  readonly known: number
}

/** Divisions with a value from which there is something to compare. */
const MIN_KNOWN = 2

/** Most indicators offered. */
const MAX_INDICATORS = 12

/** The preferred actual values of whole divisions. */
const valuesIn = (parent: string): ObservationFilter => ({
  region: { childrenOf: parent },
  kind: { eq: 'ACTUAL' },
  preferred: true,
  programme: { exists: false },
  event: { exists: false },
  facility: { exists: false },
})

/** Finds the indicators that most divisions of a region have a value of, each in the latest of the years with the most. */
export async function readIndicatorYears(api: Client, parent: string): Promise<IndicatorYear[]> {
  const { observationStatistics } = await api.query({
    observationStatistics: {
      $: { filter: valuesIn(parent) },
      aggregates: {
        $: { groupBy: ['INDICATOR', 'YEAR'], first: PAGE_SIZE, orderBy: ['COUNT_DESC'] },
        nodes: { keys: { key: true, name: true, nameEn: true }, count: true },
      },
    },
  })
  const years = observationStatistics.aggregates.nodes.flatMap(
    ({ keys: [indicator, year], count }): IndicatorYear[] => {
      if (!(indicator?.key && year?.key) || count < MIN_KNOWN) return []
      const { key, name, nameEn } = indicator
      return [{ key, name: name ?? key, nameEn, year: Number(year.key), known: count }]
    },
  )
  const sorted = years.toSorted((one, other) => other.known - one.known || other.year - one.year)
  const firstOf = new Map(sorted.toReversed().map((each) => [each.key, each]))
  return sorted.filter((each) => firstOf.get(each.key) === each).slice(0, MAX_INDICATORS)
}

/** Reads the values of an indicator in a year by the code of the division. */
export async function readYear(
  api: Client,
  parent: string,
  { key, year }: IndicatorYear,
): Promise<ReadonlyMap<string, Figure>> {
  const { nodes } = await api.observations.list({
    first: PAGE_SIZE,
    filter: { ...valuesIn(parent), indicator: { eq: key }, year: { eq: year } },
    select: figureFields,
  })
  const ofYear = nodes.filter(({ yearFrom, yearTo }) => yearFrom === year && yearTo === year)
  return new Map(ofYear.map((figure) => [figure.region.code, figure]))
}
