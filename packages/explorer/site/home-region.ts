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

/** Fewest actual values that make a front page. */
const MIN_FIGURES = 3

/** A region that may be the one that a release is about. */
interface Candidate {
  readonly hasFigures: boolean
  readonly parentCode: string | undefined
}

async function readCandidate(api: Client, code: string): Promise<Candidate> {
  const filter = { region: { eq: code }, kind: { eq: 'ACTUAL' } } as const
  const { observations, region } = await api.query({
    observations: { $: { first: MIN_FIGURES, filter }, nodes: { slug: true } },
    region: { $: { code }, parent: { code: true } },
  })
  return { hasFigures: observations.nodes.length === MIN_FIGURES, parentCode: region?.parent?.code }
}

/** Returns the nearest region, from one upwards, that has enough figures to show; the first one if none has. */
async function withFigures(api: Client, first: string): Promise<string> {
  let code: string | undefined = first
  while (code !== undefined) {
    const { hasFigures, parentCode } = await readCandidate(api, code)
    if (hasFigures) return code
    code = parentCode
  }
  return first
}

/**
 * Returns the code of the region that a release is about: the one with the most commitments, which a bureau makes for its
 * own region, or the one around it if it has too few figures; in a release without commitments, the country.
 */
export async function homeRegionCode(api: Client): Promise<string | undefined> {
  const { commitments, regions } = await api.query({
    commitments: { $: { first: SAMPLE }, nodes: { region: { code: true } } },
    regions: { $: { first: 1, filter: { level: { eq: 'COUNTRY' } } }, nodes: { code: true } },
  })
  const committed = mostFrequent(commitments.nodes.map(({ region }) => region.code))
  return committed === undefined ? regions.nodes[0]?.code : withFigures(api, committed)
}

/** Finds the region that a release is about, with its divisions. */
export async function findHomeRegion(api: Client) {
  const code = await homeRegionCode(api)
  if (code === undefined) return undefined
  const { region } = await api.query({ region: { $: { code }, ...regionFields } })
  return region ?? undefined
}
