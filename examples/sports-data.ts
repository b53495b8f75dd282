import { createClient } from '@tiyu/sdk'

/** The service on the same host as the page, or the one in the URL parameter `service`. */
const api = createClient({ url: new URLSearchParams(location.search).get('service') ?? '/graphql' })

/** Loads the indicators and regions with values for several years. */
export const choices = {
  indicators: [
    ['sports-ground-area-per-capita', '人均体育场地面积', 'Sports ground area per person'],
    ['sports-grounds', '体育场地数量', 'Sports grounds'],
    ['sports-ground-area', '体育场地面积', 'Sports ground area'],
  ],
  regions: [
    ['100000', '全国', 'China'],
    ['140000', '山西省', 'Shanxi'],
    ['140700', '晋中市', 'Jinzhong'],
  ],
} as const

/** Loads the actual values of an indicator in a region by year, with their source text. */
export async function seriesOf(indicator: string, region: string, signal: AbortSignal) {
  const filter = {
    indicator: { eq: indicator },
    region: { eq: region },
    kind: { eq: 'ACTUAL' },
    preferred: true,
  } as const
  const { nodes } = await api.observations.list({ first: 100, filter, orderBy: ['YEAR_ASC'] }, { signal })
  return nodes
}

/** A value of the series. */
export type Value = Awaited<ReturnType<typeof seriesOf>>[number]

/** Loads one page of facilities after the cursor `after`. */
export function facilitiesAfter(after: string | null, signal: AbortSignal) {
  return api.facilities.list({ first: 4, after }, { signal })
}

/** Returns the positions of the values in a drawing of 640 × 200. */
export function pointsOf(values: readonly Value[]): { x: number; y: number; year: number }[] {
  const years = values.map(({ yearTo, yearFrom }) => yearTo ?? yearFrom ?? 0)
  const [first = 0, last = 0] = [Math.min(...years), Math.max(...years)]
  const highest = Math.max(...values.map(({ value }) => value))
  return values.map(({ value }, index) => {
    const year = years[index] ?? 0
    return { year, x: 20 + (600 * (year - first)) / (last - first || 1), y: 170 - (150 * value) / (highest || 1) }
  })
}
