import type { EnumValue } from '@tiyu/model'
import type { ObservationFilter } from '@tiyu/sdk'
import { choicesOf } from '../address-choice.ts'
import { enumValue, keyOf, oneOf } from '../address-parameters.ts'
import { FigureTable } from '../components/figure-table.tsx'
import { choiceFacet, searchedFacet } from '../facets.ts'
import { defineListPage } from '../list-page.tsx'
import { figureFields } from '../selections.ts'
import { useWords } from '../site-context.ts'
import { enumChoices } from '../text/enum-label.ts'
import { type WordKey, words } from '../text/words.ts'

/** What a reader may doubt of a figure: the value in the address, its name, and the condition. */
const DOUBTS = [
  ['inferred', 'doubtInferred', { inferred: { exists: true } }],
  ['hedged', 'doubtHedged', { qualifier: { exists: true } }],
  ['no-year', 'doubtNoYear', { year: { exists: false } }],
  ['grade-c', 'doubtGradeC', { reliability: { eq: 'C' }, not: { reliability: { in: ['A', 'B'] } } }],
] as const satisfies readonly (readonly [value: string, label: WordKey, filter: ObservationFilter])[]

const doubtChoices = choicesOf(DOUBTS.map(([value, label]) => [value, words[label]]))

const topicChoices = enumChoices('Topic')

const kindChoices = enumChoices('ObservationKind')

const fields = { ...figureFields, attainment: { percent: true, reason: true, reasonEn: true } } as const

/** Returns which figures an address asks for. */
function figureFilter(query: URLSearchParams): ObservationFilter {
  const [region, topic, source] = [query.get('region'), query.get('topic'), query.get('source')]
  const kind = query.get('kind') as EnumValue<'ObservationKind'> | null
  const doubt = DOUBTS.find(([value]) => value === query.get('doubt'))
  return {
    ...doubt?.[2],
    ...(region && { region: { within: region } }),
    ...(source && { source: { eq: source } }),
    ...(kind && { kind: { eq: kind } }),
    ...(topic && { topic: { eq: topic as EnumValue<'Topic'> } }),
  }
}

function Figures({ figures }: { readonly figures: Parameters<typeof FigureTable>[0]['figures'] }) {
  const word = useWords()
  return <FigureTable caption={word('figures')} figures={figures} by="both" />
}

/** All figures, latest first, narrowed by what is doubtful of them. */
export const figuresPage = defineListPage({
  path: '/figures',
  heading: 'allFigures',
  parameters: {
    doubt: oneOf(doubtChoices),
    topic: enumValue('Topic'),
    kind: enumValue('ObservationKind'),
    region: keyOf('regions'),
    source: keyOf('sources'),
  },
  load: ({ api, query }, page) =>
    api.observations.list({ ...page, filter: figureFilter(query), orderBy: ['YEAR_DESC'], select: fields }),
  facets: async (request) => [
    choiceFacet(request, { name: 'doubt', label: 'doubt' }, doubtChoices),
    choiceFacet(request, { name: 'topic', label: 'topic' }, topicChoices),
    choiceFacet(request, { name: 'kind', label: 'kind' }, kindChoices),
    ...(await Promise.all([
      searchedFacet(request, { name: 'region', label: 'region', searchedType: 'Region' }, 'regions'),
      searchedFacet(request, { name: 'source', label: 'source', searchedType: 'Source' }, 'sources'),
    ])),
  ],
  isNamed: false,
  listed: (query) => ({ list: 'observations', filter: figureFilter(query) }),
  table: (figures) => <Figures figures={figures} />,
})
