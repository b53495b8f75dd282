// The tables whose codes a query names, and how their rows are found by name.
import { graphqlAddress } from './graphql-address.ts'

/** A row with its code. */
export interface CodedRow {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** A table: the type of its rows, the list that reads them, whether it has pages, and whether the search finds them. */
interface CodeTable {
  readonly type: string
  readonly list: string
  readonly isPaged: boolean
  readonly isSearched: boolean
}

const INDICATORS: CodeTable = { type: 'Indicator', list: 'indicators', isPaged: true, isSearched: true }
const REGIONS: CodeTable = { type: 'Region', list: 'regions', isPaged: true, isSearched: true }
const SPORTS: CodeTable = { type: 'Sport', list: 'sports', isPaged: false, isSearched: true }
const FACILITY_TYPES: CodeTable = { type: 'FacilityType', list: 'facilityTypes', isPaged: false, isSearched: true }
const UNITS: CodeTable = { type: 'Unit', list: 'units', isPaged: false, isSearched: false }

/** Names of arguments, input fields and fields that take codes of a table. */
const TABLES_BY_NAME: Readonly<Record<string, CodeTable>> = {
  indicator: INDICATORS,
  indicators: INDICATORS,
  region: REGIONS,
  regions: REGIONS,
  sport: SPORTS,
  sports: SPORTS,
  type: FACILITY_TYPES,
  facilityType: FACILITY_TYPES,
  unit: UNITS,
}

/** Fields whose text is no code, although one around them takes codes. */
const TEXT_FIELDS: readonly string[] = ['contains', 'startsWith', 'text', 'name', 'id', 'ids', 'slug']

/** Returns the table of the codes at a place in a query, by the names around it, innermost first; undefined if it takes none. */
export function codeTableAt(names: readonly string[]): CodeTable | undefined {
  if (names[0] !== undefined && TEXT_FIELDS.includes(names[0])) return undefined
  const name = names.find((each) => Object.hasOwn(TABLES_BY_NAME, each))
  return name === undefined ? undefined : TABLES_BY_NAME[name]
}

/** Most rows that are suggested. */
const MAX_ROWS = 50

const FIELDS = 'code name nameEn'

async function query<Data>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Data | undefined> {
  const response = await fetch(graphqlAddress(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  })
  const { data } = (await response.json()) as { data?: Data }
  return data
}

const isNamed = (row: CodedRow, text: string) =>
  `${row.code} ${row.name} ${row.nameEn}`.toLowerCase().includes(text.toLowerCase())

/** Reads the rows of a list, or those of its first page. */
async function readList({ list, isPaged }: CodeTable): Promise<readonly CodedRow[]> {
  if (isPaged) {
    const paged = await query<{ list: { nodes: readonly CodedRow[] } }>(
      `query Codes { list: ${list}(first: ${MAX_ROWS}) { nodes { ${FIELDS} } } }`,
      {},
    )
    return paged?.list.nodes ?? []
  }
  const whole = await query<{ list: readonly CodedRow[] }>(`query Codes { list: ${list} { ${FIELDS} } }`, {})
  return whole?.list ?? []
}

/** Finds the rows of a table whose name or code has a text; without a text, the first ones. */
export async function findCodes(table: CodeTable, text: string): Promise<readonly CodedRow[]> {
  const { type, isSearched } = table
  if (isSearched && text.trim() !== '') {
    const found = await query<{ search: { nodes: readonly CodedRow[] } }>(
      `query Codes($text: String!) { search(text: $text, types: [${type}], first: ${MAX_ROWS}) { nodes { ... on ${type} { ${FIELDS} } } } }`,
      { text },
    )
    return found?.search.nodes ?? []
  }
  return (await readList(table)).filter((row) => isNamed(row, text)).slice(0, MAX_ROWS)
}
