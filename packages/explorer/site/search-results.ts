// What the search finds, as pages to link to.
import type { Client, Result, SearchResult, SearchResultEdge, SearchType } from '@tiyu/sdk'
import type { Language } from '../src/rendering.ts'
import { choicesOf } from './address-choice.ts'
import { unlessRefused } from './api-error-code.ts'
import { amountText } from './format/amount.ts'
import { periodText } from './format/period.ts'
import { inLanguage, nameOf, titleOf } from './language.ts'
import { markedParts, type TextPart } from './marked-parts.ts'
import { type Figure, figureFields, namedFields, pageInfoFields, slugFields, titledFields } from './selections.ts'
import { claimText } from './text/claim-text.ts'
import { enumLabel } from './text/enum-label.ts'
import { type WordKey, words } from './text/words.ts'

const fields = {
  on: {
    Commitment: titledFields,
    DemonstrationProject: slugFields,
    Event: slugFields,
    EventSeries: slugFields,
    Facility: slugFields,
    FacilityType: namedFields,
    Finding: { slug: true, explanation: true, explanationEn: true },
    Indicator: namedFields,
    Observation: figureFields,
    Organisation: slugFields,
    Policy: titledFields,
    Programme: slugFields,
    RankClaim: { slug: true, rank: true, scope: true, scopeEn: true, observation: figureFields },
    Region: namedFields,
    Source: titledFields,
    Sport: namedFields,
    Statement: { slug: true, text: true, textEn: true },
  },
} as const

type Hit = Result<SearchResult, typeof fields>
type HitOf<Name extends Hit['__typename']> = Extract<Hit, { __typename: Name }>

/** A result as a page lists it. */
interface FoundPage {
  /** Its code or identifier. */
  readonly key: string
  readonly type: SearchType
  readonly path: string
  /** Its name, with what the search found in it. */
  readonly parts: readonly TextPart[]
  /** What the search found elsewhere, if nothing in the name. */
  readonly excerpt: readonly TextPart[] | undefined
}

type Describe<Found> = (hit: Found, language: Language) => { readonly path: string; readonly text: string }

/** Names a figure so that it can be told from others of the same indicator. */
function figureTitle(figure: Figure, language: Language): string {
  const { region, indicator, kind } = figure
  const names = [nameOf(region, language), nameOf(indicator, language)]
  const ofKind = kind === 'ACTUAL' ? '' : enumLabel('ObservationKind', kind, language)
  const when = [periodText(figure, language), ofKind].filter(Boolean)
  const amount = amountText(figure, language)
  if (language === 'zh') return `${[...names, ...when].join(' ')}：${amount}`
  return `${[...names.reverse(), ...when].join(', ')}: ${amount}`
}

/** Describes rows with a name whose page is named by their slug. */
const bySlug =
  (section: string): Describe<{ readonly slug: string; readonly name: string; readonly nameEn: string | null }> =>
  (row, language) => ({ path: `${section}/${row.slug}`, text: nameOf(row, language) })

/** Describes rows with a title. */
const byTitle =
  (section: string): Describe<{ readonly slug: string; readonly title: string; readonly titleEn: string }> =>
  (row, language) => ({ path: `${section}/${row.slug}`, text: titleOf(row, language) })

/** Describes rows with a code, which follows a prefix such as `/regions/` or `/events?sport=`. */
const byCode =
  (prefix: string): Describe<{ readonly code: string; readonly name: string; readonly nameEn: string }> =>
  (row, language) => ({ path: `${prefix}${row.code}`, text: nameOf(row, language) })

/** Returns the name of the table of a type. */
export const typeLabel = (type: SearchType): WordKey => TYPES[type][0]

/** The name of each type, and how its rows are listed. */
const TYPES: { readonly [Name in Hit['__typename']]: readonly [label: WordKey, describe: Describe<HitOf<Name>>] } = {
  Commitment: ['commitments', byTitle('/commitments')],
  DemonstrationProject: ['demonstrationProjects', bySlug('/demonstration-projects')],
  Event: ['events', bySlug('/events')],
  EventSeries: ['eventSeries', bySlug('/event-series')],
  Facility: ['facilities', bySlug('/facilities')],
  FacilityType: ['facilityTypes', byCode('/facilities?type=')],
  Finding: [
    'findings',
    ({ slug, explanation, explanationEn }, language) => ({
      path: `/findings/${encodeURIComponent(slug)}`,
      text: inLanguage(language, explanation, explanationEn),
    }),
  ],
  Indicator: ['indicators', byCode('/indicators/')],
  Observation: ['figures', (row, language) => ({ path: `/figures/${row.slug}`, text: figureTitle(row, language) })],
  Organisation: ['organisations', bySlug('/organisations')],
  Policy: ['policies', byTitle('/policies')],
  Programme: ['programmes', bySlug('/programmes')],
  RankClaim: [
    'rankClaims',
    ({ rank, scope, scopeEn, observation }, language) => {
      const claim = claimText({ rank, scope, scopeEn }, language)
      return observation
        ? { path: `/figures/${observation.slug}`, text: `${figureTitle(observation, language)} · ${claim}` }
        : { path: '/findings', text: claim }
    },
  ],
  Region: ['regions', byCode('/regions/')],
  Source: ['sources', byTitle('/sources')],
  Sport: ['sports', byCode('/events?sport=')],
  Statement: [
    'statements',
    ({ slug, text, textEn }, language) => ({ path: `/statements/${slug}`, text: inLanguage(language, text, textEn) }),
  ],
}

const edgeFields = { node: fields, highlights: { text: true, parts: { text: true, isMatch: true } } } as const

type Edge = Result<SearchResultEdge, typeof edgeFields>

function toPage({ node: hit, highlights }: Edge, language: Language): FoundPage {
  const [, describe] = TYPES[hit.__typename] as readonly [WordKey, Describe<Hit>]
  const { path, text } = describe(hit, language)
  const parts = markedParts(text, highlights)
  const excerpt = parts.some(({ isMatch }) => isMatch) ? undefined : highlights[0]?.parts
  return { key: 'code' in hit ? hit.code : hit.slug, type: hit.__typename, path, parts, excerpt }
}

/** Returns the types that a search may be limited to. */
export const searchTypeChoices = choicesOf(Object.entries(TYPES).map(([value, [label]]) => [value, words[label]]))

/** What is searched for. */
export interface SearchQuery {
  readonly text: string
  /** Only these types; empty searches everything. */
  readonly types: readonly SearchType[]
  /** Only in this region; null searches everywhere. */
  readonly region: string | null
}

/** Which results to read. */
interface PageOfResults {
  /** Cursor of the last result seen. */
  readonly after: string | undefined
  readonly first: number
}

/** The arguments of the API for a search. */
export const searchArguments = ({ text, types, region }: SearchQuery) => ({
  text,
  ...(types.length > 0 && { types: [...types] }),
  ...(region !== null && { region }),
})

async function readPages(api: Client, language: Language, query: SearchQuery, page: PageOfResults) {
  const { search } = await api.query({
    search: {
      $: { ...searchArguments(query), ...page },
      totalCount: true,
      didYouMean: true,
      isPartial: true,
      pageInfo: pageInfoFields,
      edges: edgeFields,
    },
  })
  const { edges, ...found } = search
  return { ...found, nodes: edges.map((edge) => toPage(edge, language)) }
}

/** What is found for a text that cannot be looked for: one without a word, such as a full stop, or one too long. */
const NOTHING: Awaited<ReturnType<typeof readPages>> = {
  totalCount: 0,
  didYouMean: null,
  isPartial: false,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes: [],
}

/** Searches for a text; one that cannot be looked for finds nothing. */
export function searchPages(...search: Parameters<typeof readPages>): ReturnType<typeof readPages> {
  return unlessRefused(readPages(...search), NOTHING)
}
