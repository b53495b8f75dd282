import type { Client } from '@tiyu/sdk'
import { divisionFields } from './division-counts.ts'
import { namedFields } from './selections.ts'

const regionFields = {
  ...namedFields,
  children: divisionFields,
} as const

/** Most commitments that are read to find whose they are. */
const SAMPLE = 100

/** Returns the value that occurs most often; of several, the first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value).values()]
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0]
}

/**
 * Returns the code of the region that a release is about: the one with the most commitments, which a bureau makes for its
 * own region; in a release without commitments, the country.
 */
export async function homeRegionCode(api: Client): Promise<string | undefined> {
  const { commitments, regions } = await api.query({
    commitments: { $: { first: SAMPLE }, nodes: { region: { code: true } } },
    regions: { $: { first: 1, filter: { level: { eq: 'COUNTRY' } } }, nodes: { code: true } },
  })
  return mostFrequent(commitments.nodes.map(({ region }) => region.code)) ?? regions.nodes[0]?.code
}

/** Finds the region that a release is about, with its divisions. */
export async function findHomeRegion(api: Client) {
  const code = await homeRegionCode(api)
  if (code === undefined) return undefined
  const { region } = await api.query({ region: { $: { code }, ...regionFields } })
  return region ?? undefined
}
