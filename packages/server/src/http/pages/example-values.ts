// Values of a release that replace those of the published package in example queries.
import type { DocumentedQuery, ExampleValue } from '../../examples.ts'
import { executeUnlimited } from '../../graphql/unlimited-execution.ts'
import type { ReleaseApp } from '../release-app.ts'

/** Runs a query of the documentation on a release; undefined if it is invalid. */
export async function runExample(
  { query, variables = '{}' }: Pick<DocumentedQuery, 'query' | 'variables'>,
  { createContext }: Pick<ReleaseApp, 'createContext'>,
): Promise<unknown> {
  return (await executeUnlimited(query, JSON.parse(variables) as Record<string, unknown>, createContext)).data
}

interface Nodes<Node> {
  readonly nodes: readonly Node[]
}

interface Keys {
  readonly observationStatistics: { readonly groups: readonly { readonly key: string | null }[] }
  readonly facilities: Nodes<{ readonly slug: string }>
  readonly programmes: Nodes<{ readonly slug: string }>
  readonly events: Nodes<{ readonly startsOn: string | null }>
  readonly commitments: Nodes<{ readonly dueYear: number | null }>
}

const KEYS = `{
  observationStatistics { groups(by: INDICATOR) { key } }
  facilities(first: 1) { nodes { slug } }
  programmes(first: 1) { nodes { slug } }
  events(first: 1, filter: { status: { in: [HELD, STARTED] } }) { nodes { startsOn } }
  commitments(first: 1) { nodes { dueYear } }
}`

interface Observations {
  readonly observations: Nodes<{
    readonly exact: string
    readonly yearTo: number | null
    readonly unit: { readonly code: string }
    readonly indicator: { readonly name: string }
    readonly region: { readonly code: string; readonly ancestors: readonly { readonly code: string }[] }
  }>
}

const OBSERVATION = `query ($indicator: String!) {
  observations(first: 1, filter: { indicator: { eq: $indicator }, kind: { eq: ACTUAL }, preferred: true }, orderBy: [YEAR_DESC]) {
    nodes { exact yearTo unit { code } indicator { name } region { code ancestors { code } } }
  }
}`

type Values = Partial<Record<ExampleValue, string | number | null | undefined>>

/** Returns the values of the latest observation of an indicator. */
async function observationValues(indicator: string, app: ReleaseApp): Promise<Values> {
  const variables = JSON.stringify({ indicator })
  const data = (await runExample({ query: OBSERVATION, variables }, app)) as Observations | null
  const [observation] = data?.observations.nodes ?? []
  if (!observation) return { indicator }
  const { exact, yearTo, unit, region } = observation
  const territory = region.ancestors[0]?.code ?? region.code
  const day = yearTo === null ? undefined : `${yearTo + 1}-12-31`
  const words = observation.indicator.name
  return { indicator, words, region: region.code, territory, year: yearTo, day, unit: unit.code, amount: exact }
}

/** Finds the values of a release: its most measured indicator, and the first of other things. */
export async function findExampleValues(app: ReleaseApp): Promise<Values> {
  const keys = (await runExample({ query: KEYS }, app)) as Keys | null
  const indicator = keys?.observationStatistics.groups[0]?.key
  return {
    facility: keys?.facilities.nodes[0]?.slug,
    programme: keys?.programmes.nodes[0]?.slug,
    eventYear: keys?.events.nodes[0]?.startsOn?.slice(0, 4),
    commitmentYear: keys?.commitments.nodes[0]?.dueYear,
    ...(indicator && (await observationValues(indicator, app))),
  }
}

/** Returns an example with the values of a release in the place of those of the published package. */
export function withValues(example: DocumentedQuery, values: Values): DocumentedQuery {
  const originals = Object.keys(example.values)
  if (originals.length === 0) return example
  const pattern = new RegExp(`(?<![\\w-])(?:${originals.join('|')})(?![\\w-])`, 'g')
  const replace = (text: string) =>
    text.replaceAll(pattern, (original) => {
      const value = values[example.values[original] as ExampleValue] ?? original
      return JSON.stringify(String(value)).slice(1, -1)
    })
  const { query, variables } = example
  return { ...example, query: replace(query), ...(variables && { variables: replace(variables) }) }
}
