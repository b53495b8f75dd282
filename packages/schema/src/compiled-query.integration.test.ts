import { publicError } from '@tiyu/graphql-executor'
import { randomQuery } from '@tiyu/graphql-executor/testing'
import fc from 'fast-check'
import { type ExecutionResult, getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Operations, type PreparedOperation } from './operations.ts'
import { schema } from './schema.ts'
import { openTestService, type TestService } from './testing/test-service.ts'

/** Argument values by name: some are valid, some make the field fail. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  first: ['1', '2', '3', '$n', '0', 'null'],
  after: ['"bad"', 'null'],
  id: ['"yunzhu-reservoir"', '"none"', '"UmVnaW9uOjE0MDcwMA=="'],
  ids: ['["UmVnaW9uOjE0MDcwMA==", "VW5pdDpLTQ=="]', '[]'],
  code: ['"140700"', '$code', '"none"'],
  text: ['"手球"', '"晋中"', '"…"'],
  by: ['REGION', 'KIND', 'TYPE', 'LEVEL'],
  regions: ['["140700", "140000"]', '"140700"', '["none"]'],
  unit: ['"M2"', '"KM"', '"none"'],
  filter: ['{}', 'null', '{ slug: { in: ["a", "b"] } }', '{ region: { within: $code } }'],
  asOf: ['"2020"', '"2021-06"'],
}

const query = randomQuery(schema, { values: VALUES, variables: ['$n: Int = 2', '$code: String = "140700"'] })

const operations = new Operations(schema)

interface Response {
  readonly data: unknown
  readonly errors: readonly { readonly path?: readonly (string | number)[] }[]
}

function toResponse({ data, errors = [] }: ExecutionResult): Response {
  return JSON.parse(JSON.stringify({ errors: errors.map(publicError), data: data ?? null }))
}

/** Sorts the errors by path: the order of concurrent errors is not defined. */
function sortErrors({ data, errors }: Response): Response {
  const key = ({ path }: Response['errors'][number]) => JSON.stringify(path)
  return { data, errors: errors.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)) }
}

/** True if different fields made the whole result null: which of several such errors is found first is not defined. */
function isNulledElsewhere(one: Response, other: Response): boolean {
  const paths = [one, other].map(({ errors }) => JSON.stringify(errors.map(({ path }) => path)))
  const isNull = ({ data, errors }: Response) => data === null && errors.length > 0
  return isNull(one) && isNull(other) && paths[0] !== paths[1]
}

describe('a compiled query on this schema has the result of graphql-js for', () => {
  let service: TestService
  beforeAll(async () => {
    service = await openTestService()
  })
  afterAll(() => service.close())

  async function compare(text: string, variables: Record<string, unknown> = {}): Promise<boolean> {
    const operation = operations.prepare(text)
    if ('errors' in operation) return false
    const compiled = toResponse((await operation.execute(service.createContext(), variables)) as ExecutionResult)
    const expected = toResponse(
      (await operation.executeWithGraphQLJs(service.createContext(), variables)) as ExecutionResult,
    )
    if (!isNulledElsewhere(compiled, expected)) expect(sortErrors(compiled), text).toEqual(sortErrors(expected))
    return true
  }

  test('random queries', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom({}, { included: false }, { included: null }), async (text, variables) => {
        if (await compare(text, variables)) compared += 1
      }),
      { numRuns: 400, seed: 42 },
    )
    expect(compared).toBeGreaterThan(100)
  }, 60_000)

  test.each([
    [
      'nested fragments',
      '{ ...A } fragment A on Query { a: region(code: "140700") { ...B } } fragment B on Region { name parent { ...C } } fragment C on Region { code }',
    ],
    [
      'one field in several selection sets',
      '{ region(code: "140700") { parent { name } } region(code: "140700") { parent { code } } }',
    ],
    [
      'an abstract type',
      '{ search(text: "晋中", first: 20) { edges { cursor node { __typename ... on Cited { citations { source { title } } } ... on Facility { name } } } } }',
    ],
    ['a node', '{ node(id: "UmVnaW9uOjE0MDcwMA==") { id __typename ... on Region { name } } }'],
    [
      'an error of a non-null field in a list',
      '{ regions(first: 3) { nodes { name observations(first: 101) { nodes { exact } } } } }',
    ],
    [
      'an error of a nullable field',
      '{ a: __typename facility(id: "yunzhu-reservoir") { observations(after: "x") { nodes { exact } } } }',
    ],
    ['an error of a non-null root field', '{ a: __typename regions(first: 101) { nodes { name } } }'],
    [
      'the location of an error on a later line',
      '{\n  a: __typename\r\n  regions(\n first: 3) { nodes { \n  valueless: observations(first: 101) { totalCount } } } }',
    ],
    [
      'custom scalars',
      '{ release { publishedAt } sources(first: 2) { nodes { publishedOn } } observations(first: 2) { nodes { exact } } }',
    ],
  ])('%s', async (_, text) => {
    expect(await compare(text)).toBe(true)
  })

  // graphql-js would leave an unhandled rejection here.
  test('two items of which one fails synchronously and one later: only the first error is reported', async () => {
    // Beijing has no children in the package, Shanxi has.
    const text = `{ regions(filter: { code: { in: ["110000", "140000"] } }) { nodes { children { events(first: 101) { totalCount } } observations(first: 1) { nodes { region { events(first: 101) { totalCount } } } } } } }`
    const operation = operations.prepare(text) as PreparedOperation
    const { data, errors } = toResponse((await operation.execute(service.createContext(), {})) as ExecutionResult)
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ path: ['regions', 'nodes', 1, 'children', 0, 'events'] }])
  })

  test.each([
    [{}],
    [{ f: null }],
    [{ f: { level: { in: 'COUNTY' } }, o: 'NAME_DESC' }],
    [{ n: 1, o: [] }],
    [{ n: null }],
  ])('the variables %j', async (variables) => {
    const text =
      'query ($f: RegionFilter, $o: [RegionOrder!], $n: Int = 3) { regions(first: $n, filter: $f, orderBy: $o) { nodes { code } pageInfo { endCursor hasNextPage } } }'
    expect(await compare(text, variables)).toBe(true)
  })

  test.each([[{}], [{ all: false }], [{ few: false }], [{ all: true, few: true }], [{ all: null }], [{ few: null }]])(
    '@skip and @include with the variables %j',
    async (variables) => {
      const text = `query ($all: Boolean = true, $few: Boolean = true) {
      regions(first: 2) @include(if: $all) { nodes { code ...A @skip(if: $few) ... @include(if: $few) { level } } }
      regions(first: 2) { nodes { name @include(if: true) @skip(if: $few) } totalCount @skip(if: true) }
    } fragment A on Region { code parent @include(if: $few) { name } nameEn }`
      // The same document again, after it was compiled for other variables.
      for (const conditions of [{ all: false, few: true }, variables, {}, variables]) {
        expect(await compare(text, conditions)).toBe(true)
      }
    },
  )

  test.each([
    getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }),
    '{ a: __type(name: "Region") { fields(includeDeprecated: false) { name } } b: __type(name: "None") { name } }',
    'query ($name: String!) { __type(name: $name) { ...T } __schema { queryType { ...T } } } fragment T on __Type { kind name __typename }',
  ])('introspection: %s', async (text) => {
    expect(await compare(text, { name: 'Cited' })).toBe(true)
  })
})
