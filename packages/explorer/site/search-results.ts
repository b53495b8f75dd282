// What the search finds, as pages to link to.
import type { Client, Result, SearchResult } from '@tiyu/sdk'
import type { Language } from '../src/rendering.ts'
import { amountText } from './format/amount.ts'
import { nameOf, titleOf } from './language.ts'
import { figureFields, pageInfoFields, slugFields } from './selections.ts'
import type { WordKey } from './text/words.ts'

const titledFields = { slug: true, title: true, titleEn: true } as const

const fields = {
  on: {
    Commitment: titledFields,
    DemonstrationProject: slugFields,
    Event: slugFields,
    EventSeries: slugFields,
    Facility: slugFields,
    Indicator: { code: true, name: true, nameEn: true },
    Observation: figureFields,
    Organisation: slugFields,
    Policy: titledFields,
    Programme: slugFields,
    Statement: { slug: true, text: true, textEn: true },
  },
} as const

/** Something that the search found. */
type Hit = Result<SearchResult, typeof fields>

/** The section of each type, and its path. */
const SECTIONS: Readonly<Record<Hit['__typename'], readonly [path: string, label: WordKey]>> = {
  Commitment: ['/commitments', 'commitments'],
  DemonstrationProject: ['/demonstration-projects', 'demonstrationProjects'],
  Event: ['/events', 'events'],
  EventSeries: ['/event-series', 'eventSeries'],
  Facility: ['/facilities', 'facilities'],
  Indicator: ['/indicators', 'indicators'],
  Observation: ['/figures', 'figures'],
  Organisation: ['/organisations', 'organisations'],
  Policy: ['/policies', 'policies'],
  Programme: ['/programmes', 'programmes'],
  Statement: ['/statements', 'statements'],
}

/** A result as a page lists it. */
export interface FoundPage {
  readonly path: string
  readonly label: WordKey
  readonly text: string
}

function textOf(hit: Hit, language: Language): string {
  if (hit.__typename === 'Observation') {
    return `${nameOf(hit.region, language)} ${nameOf(hit.indicator, language)} ${amountText(hit, language)}`
  }
  if (hit.__typename === 'Statement') return language === 'zh' ? hit.text : hit.textEn
  return 'title' in hit ? titleOf(hit, language) : nameOf(hit, language)
}

function toPage(hit: Hit, language: Language): FoundPage {
  const [section, label] = SECTIONS[hit.__typename]
  return { path: `${section}/${'code' in hit ? hit.code : hit.slug}`, label, text: textOf(hit, language) }
}

/** Searches everything for a text; `after` is the cursor of the last result seen. */
export async function searchPages(
  api: Client,
  language: Language,
  text: string,
  after: string | undefined,
  first: number,
) {
  const { search } = await api.query({
    search: { $: { text, first, after }, totalCount: true, pageInfo: pageInfoFields, nodes: fields },
  })
  const { totalCount, pageInfo } = search
  return { totalCount, pageInfo, nodes: search.nodes.map((hit) => toPage(hit, language)) }
}
