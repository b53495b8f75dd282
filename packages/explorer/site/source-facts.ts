// What a release reads from a source, by the phrase it is read from.
import type { Client } from '@tiyu/sdk'
import { figureFields, findingFields, PAGE_SIZE, slugFields, titledFields } from './selections.ts'

const cited = { citations: { slug: true } } as const

/** Reads the facts of a source: the first of each kind. */
export async function readSourceFacts(api: Client, source: string) {
  const $ = { first: PAGE_SIZE, filter: { source: { eq: source } } } as const
  const named = { $, nodes: { ...slugFields, ...cited } } as const
  return api.query({
    observations: { $, totalCount: true, nodes: figureFields },
    commitments: { $, nodes: { ...titledFields, ...cited } },
    policies: { $, nodes: { ...titledFields, ...cited } },
    events: named,
    eventSeries: named,
    facilities: named,
    programmes: named,
    organisations: named,
    demonstrationProjects: named,
    statements: { $, nodes: { slug: true, text: true, textEn: true, ...cited } },
    findings: { $, totalCount: true, nodes: findingFields },
  })
}

export type SourceFacts = Awaited<ReturnType<typeof readSourceFacts>>
