// The rows that a page lists, as a query and as lines of the SDK that read the same.
import type { EventFilter, FacilityFilter, ObservationFilter } from '@tiyu/sdk'
import { filterInGraphQL, filterInTypeScript } from './filter-text.ts'

/** The filters of the lists. */
interface Filters {
  readonly observations: ObservationFilter
  readonly facilities: FacilityFilter
  readonly events: EventFilter
}

/** A list of the API. */
export type ListName = keyof Filters

/** Rows of a list. */
export interface ListedRows<Name extends ListName = ListName> {
  readonly list: Name
  readonly filter: Filters[Name]
}

/** What is read of the rows of a list. */
interface ListText {
  /** The name of the query. */
  readonly operation: string
  /** An order other than that of the API. */
  readonly order?: string
  readonly fields: readonly string[]
  /** What the lines of the SDK read, and print of a `row`. */
  readonly select: string
  readonly printed: string
}

const named = (field: string) => `${field} { code name nameEn }`

const quantity = (field: string) => `${field} { exact qualifier unit { name nameEn } }`

const LISTS: Readonly<Record<ListName, ListText>> = {
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
}

/** Returns the query that lists rows. */
export function listQuery({ list, filter }: ListedRows): string {
  const { operation, order, fields } = LISTS[list]
  const conditions = Object.keys(filter).length > 0 ? `, filter: ${filterInGraphQL(filter)}` : ''
  return `query ${operation} {
  ${list}(first: 100${conditions}${order ? `, orderBy: [${order}]` : ''}) {
    nodes {
      ${fields.join('\n      ')}
    }
  }
}`
}

/** Returns lines of TypeScript that print the same rows; `ORIGIN` is a placeholder for the address of the service. */
export function listCode({ list, filter }: ListedRows): string {
  const { select, printed } = LISTS[list]
  return `import { createClient } from '@tiyu/sdk'

const api = createClient({ url: 'ORIGIN/graphql' })
for await (const row of api.${list}.all({
  filter: ${filterInTypeScript(filter)},
  select: ${select},
})) {
  console.log(${printed})
}
`
}
