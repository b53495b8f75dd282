// Queries that are short and cost much. None may be executed.
import { getIntrospectionQuery } from 'graphql'

/** A query with a name for tests. */
export interface HostileQuery {
  readonly name: string
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** Returns a selection set with a field under many aliases. */
const aliased = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`

/** Returns fields within each other, the first outermost. */
const nested = (fields: readonly string[], leaf: string) =>
  `${fields.map((field) => `${field} {`).join(' ')} ${leaf} ${'}'.repeat(fields.length)}`

const repeat = (count: number, ...fields: readonly string[]) => Array.from({ length: count }, () => fields).flat()

/** Returns fragments, each of which spreads the next under two aliases. */
function doublingFragments(count: number, type: string, field: string, leaf: string): string {
  const fragments = Array.from(
    { length: count },
    (_, index) => `fragment F${index} on ${type} { x: ${field} { ...F${index + 1} } y: ${field} { ...F${index + 1} } }`,
  )
  return [...fragments, `fragment F${count} on ${type} { ${leaf} }`].join(' ')
}

/** Returns the introspection query of tools with the schema under aliases. */
function introspections(count: number): string {
  const [operation = '', ...fragments] = getIntrospectionQuery().split(/(?=fragment )/)
  const selection = operation.slice(operation.indexOf('__schema') + '__schema'.length, operation.lastIndexOf('}'))
  return `${aliased(count, '__schema { ...S }')} fragment S on __Schema ${selection} ${fragments.join(' ')}`
}

const ids = Array.from({ length: 1000 }, (_, index) => Buffer.from(`Region:${index}`).toString('base64'))
const text =
  '山西省晋中市榆次区全民健身活动中心体育场地面积人均公里太极拳柔力球乒乓球羽毛球游泳馆篮球场足球场田径场健身步道体育公园社会足球场地'
const typeFields = 'name fields { name args { name type { name } } type { name ofType { name } } }'

export const hostileQueries: readonly HostileQuery[] = [
  {
    name: 'children and parents in turn',
    query: `{ region(code: "100000") { ${nested(repeat(7, 'children', 'parent'), 'children { code }')} } }`,
  },
  {
    name: 'parents of children, at the limit of depth',
    query: `{ region(code: "1") { ${nested(repeat(5, 'children', 'parent'), 'code')} } }`,
  },
  { name: 'ancestors of ancestors', query: `{ region(code: "1") { ${nested(repeat(12, 'ancestors'), 'code')} } }` },
  {
    name: 'children of ancestors',
    query: `{ region(code: "1") { ${nested(repeat(4, 'children', 'ancestors'), 'code')} } }`,
  },
  { name: 'the tree of sports', query: `{ sports { ${nested(repeat(4, 'children', 'parent'), 'code')} } }` },
  {
    name: 'the tree of facility types under aliases',
    query: `{ facilityTypes ${aliased(40, 'children { children { code } }')} }`,
  },
  {
    name: 'many lists of ids',
    query: `query ($i: [ID!]!) ${aliased(240, 'nodes(ids: $i) { id }')}`,
    variables: { i: ids },
  },
  {
    name: 'ids in the text',
    query: `{ ${[1, 2, 3].map((one) => `a${one}: nodes(ids: ${JSON.stringify(ids)}) { id }`).join(' ')} }`,
  },
  {
    name: 'introspection under aliases',
    query: aliased(300, '__schema { types { name } }'),
  },
  { name: 'the full introspection under aliases', query: introspections(5) },
  { name: 'introspection of one type under aliases', query: aliased(100, `__type(name: "Query") { ${typeFields} }`) },
  { name: 'searches under aliases', query: aliased(200, `search(text: "${text}") { totalCount }`) },
  {
    name: 'long searches from a variable',
    query: `query ($t: String!) ${aliased(40, 'search(text: $t) { nodes { __typename } }')}`,
    variables: { t: text },
  },
  {
    name: 'terms of an order',
    query: `{ observations(orderBy: [${'VALUE_DESC VALUE_ASC '.repeat(1500)}]) { nodes { slug } } }`,
  },
  {
    name: 'terms of an order under aliases',
    query: aliased(60, `observations(first: 1, orderBy: [${'VALUE_DESC YEAR_ASC '.repeat(20)}]) { totalCount }`),
  },
  {
    name: 'counts under aliases',
    query: aliased(200, 'observationStatistics(filter: {asWritten: {contains: "a"}}) { count }'),
  },
  {
    name: 'groups under aliases',
    query: `{ observationStatistics(filter: {year: {gte: 2000}}) ${aliased(100, 'groups(by: REGION) { key }')} }`,
  },
  {
    name: 'totals of a filter under aliases',
    query: aliased(150, 'facilities(first: 1, filter: {name: {contains: "馆"}}) { totalCount }'),
  },
  {
    name: 'pages of pages of pages',
    query:
      '{ regions(first: 100) { nodes { facilities(first: 100) { nodes { events(first: 100) { nodes { name } } } } } } }',
  },
  {
    name: 'pages by default, four levels',
    query:
      '{ regions { nodes { observations { nodes { findings { nodes { observations { revisions { slug } } } } } } } } }',
  },
  {
    name: 'edges as well as nodes',
    query:
      '{ regions(last: 100) { edges { node { facilities(last: 100) { edges { node { events { edges { node { name } } } } } } } } } }',
  },
  {
    name: 'page sizes from a default value',
    query:
      'query ($n: Int = 100) { regions(first: $n) { nodes { observations(first: $n) { nodes { findings(first: $n) { nodes { slug } } } } } } }',
  },
  {
    name: 'revisions of revisions',
    query: `{ observations(first: 20) { nodes { ${nested(repeat(5, 'revisions'), 'slug')} } } }`,
  },
  {
    name: 'series of many regions under aliases',
    query: `query ($r: [String!]!) { indicators(first: 100) { nodes { series(regions: $r) { rows { points { exact } } } } } }`,
    variables: { r: Array(100).fill('140700') },
  },
  {
    name: 'series of many years',
    query: aliased(
      30,
      'indicator(code: "a") { series(regions: ["1", "2", "3", "4", "5"], years: {from: 1800, to: 1999}) { rows { points { year exact } } } }',
    ),
  },
  {
    name: 'doubling fragments',
    query: `{ region(code: "1") { ...F0 } } ${doublingFragments(15, 'Region', 'parent', 'code')}`,
  },
  {
    name: 'doubling fragments on pages',
    query: `{ region(code: "1") { ...F0 } } ${doublingFragments(4, 'Region', 'children', 'code name')}`,
  },
  {
    name: 'a fragment spread many times',
    query: `{ ${Array.from({ length: 300 }, (_, index) => `r${index}: regions { ...P }`).join(' ')} } fragment P on RegionConnection { nodes { children { code name } } }`,
  },
  {
    name: 'values of a filter',
    query: `query ($c: [String!]!) ${aliased(60, 'facilities(first: 1, filter: {region: {in: $c}}) { totalCount }')}`,
    variables: { c: Array(1000).fill('140700') },
  },
  { name: 'the releases and their tables', query: aliased(100, 'releases { tables { name rows } active }') },
  {
    name: 'citations of citations',
    query: `{ findings(first: 100) { nodes { observations { citations { asWritten source { citations(first: 100) { nodes { asWritten } } } } } } } }`,
  },
  {
    name: 'attainments under aliases',
    query: `{ observations(first: 100) { nodes ${aliased(80, 'attainment { ratio }')} } }`,
  },
]
