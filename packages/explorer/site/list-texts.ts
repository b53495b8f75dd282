// What queries and programs read of the lists of the API.

/** What is read of the rows of a list. */
export interface ListText {
  /** The name of the query. */
  readonly operation: string
  /** An order other than that of the API. */
  readonly order?: string
  readonly fields: readonly string[]
  /** False if the rows have no citations, which files would have beside them. */
  readonly isCited?: boolean
  /** What the lines of the SDK read, and print of a `row`. */
  readonly select: string
  readonly printed: string
}

const named = (field: string) => `${field} { code name nameEn }`

const quantity = (field: string) => `${field} { exact qualifier unit { name nameEn } }`

/** The lists that can be taken along. */
export const LISTS = {
  observations: {
    operation: 'Figures',
    order: 'YEAR_DESC',
    fields: [
      ...[
        'slug',
        named('indicator'),
        named('region'),
        'yearFrom',
        'yearTo',
        'kind',
        'qualifier',
        'exact',
        'exactUpper',
      ],
      'unit { name nameEn }',
    ],
    select:
      '{ region: { name: true }, yearTo: true, exact: true, unit: { name: true }, citations: { asWritten: true } }',
    printed: 'row.region.name, row.yearTo, row.exact, row.unit.name, row.citations[0]?.asWritten',
  },
  facilities: {
    operation: 'Facilities',
    fields: [
      ...['slug', 'name', 'nameEn', named('type'), named('region'), 'status', 'address', 'longitude', 'latitude'],
      ...['area', 'length', 'capacity'].map(quantity),
    ],
    select: '{ name: true, type: { name: true }, region: { name: true }, citations: { asWritten: true } }',
    printed: 'row.name, row.type?.name, row.region.name, row.citations[0]?.asWritten',
  },
  events: {
    operation: 'Events',
    order: 'STARTS_ON_DESC',
    fields: [
      ...['slug', 'name', 'nameEn', 'startsOn', 'endsOn', 'status', 'level', named('sports'), named('region')],
      'venue { name nameEn }',
    ],
    select: '{ name: true, startsOn: true, region: { name: true }, citations: { asWritten: true } }',
    printed: 'row.startsOn, row.name, row.region?.name, row.citations[0]?.asWritten',
  },
  commitments: {
    operation: 'Commitments',
    order: 'DUE_DESC',
    fields: [
      'slug',
      'title',
      'titleEn',
      'topic',
      named('region'),
      'dueYear',
      'outcome',
      'outcomeNote',
      'outcomeNoteEn',
    ],
    select: '{ title: true, dueYear: true, outcome: true, citations: { asWritten: true } }',
    printed: 'row.dueYear, row.title, row.outcome, row.citations[0]?.asWritten',
  },
  demonstrationProjects: {
    operation: 'DemonstrationProjects',
    order: 'DESIGNATED_ON_DESC',
    fields: ['slug', 'name', 'nameEn', 'category', 'level', named('region'), 'designatedOn', 'batch'],
    select: '{ name: true, category: true, level: true, citations: { asWritten: true } }',
    printed: 'row.name, row.category, row.level, row.citations[0]?.asWritten',
  },
  programmes: {
    operation: 'Programmes',
    order: 'STARTS_ON_DESC',
    fields: ['slug', 'name', 'nameEn', named('region'), 'status', 'startsOn', 'endsOn'],
    select: '{ name: true, status: true, citations: { asWritten: true } }',
    printed: 'row.name, row.status, row.citations[0]?.asWritten',
  },
  policies: {
    operation: 'Policies',
    order: 'ISSUED_DESC',
    fields: ['slug', 'title', 'titleEn', 'documentNumber', 'level', 'issuedOn', 'status'],
    select: '{ title: true, issuedOn: true, citations: { asWritten: true } }',
    printed: 'row.issuedOn, row.title, row.citations[0]?.asWritten',
  },
  sources: {
    operation: 'Sources',
    isCited: false,
    order: 'PUBLISHED_DESC',
    fields: ['slug', 'title', 'titleEn', 'publisher', 'publisherEn', 'kind', 'publishedOn', 'reliability', 'url'],
    select: '{ title: true, publishedOn: true, reliability: true }',
    printed: 'row.publishedOn, row.title, row.reliability',
  },
  findings: {
    operation: 'Findings',
    fields: ['slug', 'verdict', 'rule', 'explanation', 'explanationEn', named('indicator'), named('region')],
    select: '{ verdict: true, rule: true, explanation: true }',
    printed: 'row.verdict, row.rule, row.explanation',
  },
} as const satisfies Readonly<Record<string, ListText>>
