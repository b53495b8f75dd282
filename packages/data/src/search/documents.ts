// What can be found, and by which words: per table a title and a text, both SQL over the table `t`.

interface SearchDocument {
  /** Model, and GraphQL type, of what is found. */
  readonly type: string
  readonly title: string
  /** SQL expressions whose texts are joined. */
  readonly text: readonly string[]
  readonly joins?: string
}

const WORDS = `(SELECT string_agg(c."asWritten", ' ') FROM "Citation" c WHERE c.id = ANY(t."citationIds"))`
const REGION = `LEFT JOIN "Region" r ON r.code = t."regionCode"`
const NAMES = ['t.name', 't."nameEn"']
const REGION_NAMES = ['r.name', 'r."nameEn"']

export const searchDocuments: readonly SearchDocument[] = [
  { type: 'Indicator', title: 't.name', text: [...NAMES, 't.definition', 't."definitionEn"', 't.code'] },
  {
    type: 'Observation',
    title: `i.name || ' ' || r.name || coalesce(' ' || nullif(concat_ws('-', t."yearFrom", nullif(t."yearTo", t."yearFrom")), ''), '')`,
    text: ['i.name', 'i."nameEn"', ...REGION_NAMES, 't.exact || u.name', 't."yearFrom"', 't."yearTo"', WORDS],
    joins: `JOIN "Indicator" i ON i.code = t."indicatorCode" JOIN "Unit" u ON u.code = t."unitCode" ${REGION}`,
  },
  {
    type: 'Facility',
    title: 't.name',
    text: [...NAMES, 't.address', 'k.name', 'k."nameEn"', ...REGION_NAMES, WORDS],
    joins: `LEFT JOIN "FacilityType" k ON k.code = t."typeCode" ${REGION}`,
  },
  {
    type: 'Programme',
    title: 't.name',
    text: [...NAMES, 't.description', 't."descriptionEn"', ...REGION_NAMES, WORDS],
    joins: REGION,
  },
  { type: 'EventSeries', title: 't.name', text: [...NAMES, ...REGION_NAMES, WORDS], joins: REGION },
  { type: 'Event', title: 't.name', text: [...NAMES, 't."startsOn"', ...REGION_NAMES, WORDS], joins: REGION },
  { type: 'DemonstrationProject', title: 't.name', text: [...NAMES, ...REGION_NAMES, WORDS], joins: REGION },
  { type: 'Policy', title: 't.title', text: ['t.title', 't."titleEn"', 't."documentNumber"', WORDS] },
  { type: 'Commitment', title: 't.title', text: ['t.title', 't."titleEn"', ...REGION_NAMES, WORDS], joins: REGION },
  { type: 'Organisation', title: 't.name', text: [...NAMES, ...REGION_NAMES, WORDS], joins: REGION },
  { type: 'Statement', title: 't.text', text: ['t.text', 't."textEn"', ...REGION_NAMES, WORDS], joins: REGION },
]

/** The statement that yields `id`, `title` and `text` of every row of a document's table, in the order of its key. */
export function documentQuery({ type, title, text, joins = '' }: SearchDocument): string {
  const key = type === 'Indicator' ? 't.code' : 't.id'
  return `SELECT ${key} AS id, ${title} AS title, concat_ws(' ', ${text.join(', ')}) AS text FROM "${type}" t ${joins} ORDER BY 1`
}
