// What a release reads from the phrases of a source.
import type { Client } from '@tiyu/sdk'
import { figureFields, PAGE_SIZE, pageInfoFields, slugFields, titledFields } from './selections.ts'

const cited = { citations: { slug: true } } as const
const named = { ...slugFields, ...cited } as const
const titled = { ...titledFields, ...cited } as const
const statement = { slug: true, text: true, textEn: true, ...cited } as const

/** The phrases whose facts are read: all of a source, or some of them. */
type Phrases = { readonly source: { readonly eq: string } } | { readonly citation: { readonly in: readonly string[] } }

/** A page of a list of facts. */
interface FirstPage<Row> {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Reads the first page of each kind of fact, in one request. */
function readFirstPages(api: Client, filter: Phrases) {
  const page = { $: { first: PAGE_SIZE, filter }, pageInfo: pageInfoFields } as const
  return api.query({
    observations: { ...page, nodes: figureFields },
    commitments: { ...page, nodes: titled },
    policies: { ...page, nodes: titled },
    events: { ...page, nodes: named },
    eventSeries: { ...page, nodes: named },
    facilities: { ...page, nodes: named },
    programmes: { ...page, nodes: named },
    organisations: { ...page, nodes: named },
    demonstrationProjects: { ...page, nodes: named },
    statements: { ...page, nodes: statement },
  })
}

/** Reads all facts of the phrases: of most sources, a single request has all of them. */
export async function readSourceFacts(api: Client, filter: Phrases) {
  const first = await readFirstPages(api, filter)
  const complete = async <Row>(
    { nodes, pageInfo }: FirstPage<Row>,
    readRest: (args: { readonly filter: Phrases; readonly after: string | null }) => AsyncIterable<Row>,
  ): Promise<readonly Row[]> => {
    if (!pageInfo.hasNextPage) return nodes
    return [...nodes, ...(await Array.fromAsync(readRest({ filter, after: pageInfo.endCursor })))]
  }
  return {
    observations: await complete(first.observations, (args) => api.observations.all({ ...args, select: figureFields })),
    commitments: await complete(first.commitments, (args) => api.commitments.all({ ...args, select: titled })),
    policies: await complete(first.policies, (args) => api.policies.all({ ...args, select: titled })),
    events: await complete(first.events, (args) => api.events.all({ ...args, select: named })),
    eventSeries: await complete(first.eventSeries, (args) => api.eventSeries.all({ ...args, select: named })),
    facilities: await complete(first.facilities, (args) => api.facilities.all({ ...args, select: named })),
    programmes: await complete(first.programmes, (args) => api.programmes.all({ ...args, select: named })),
    organisations: await complete(first.organisations, (args) => api.organisations.all({ ...args, select: named })),
    demonstrationProjects: await complete(first.demonstrationProjects, (args) =>
      api.demonstrationProjects.all({ ...args, select: named }),
    ),
    statements: await complete(first.statements, (args) => api.statements.all({ ...args, select: statement })),
  }
}

export type SourceFacts = Awaited<ReturnType<typeof readSourceFacts>>
