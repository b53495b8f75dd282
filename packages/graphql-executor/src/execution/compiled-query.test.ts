import fc from 'fast-check'
import { type ExecutionResult, getIntrospectionQuery } from 'graphql'
import { describe, expect, test } from 'vitest'
import { librarySchema } from '../testing/library-schema.ts'
import { randomQuery } from '../testing/random-query.ts'
import { operations, prepareValid } from '../testing/test-operations.ts'
import type { Variables } from '../variables.ts'

interface Response {
  readonly data: unknown
  readonly errors: readonly { readonly path?: readonly (string | number)[] }[]
}

/** The response as JSON, its errors sorted by path: the order of concurrent errors is not defined. */
function toResponse({ data, errors = [] }: ExecutionResult): Response {
  const response: Response = JSON.parse(JSON.stringify({ data: data ?? null, errors }))
  const key = ({ path }: Response['errors'][number]) => JSON.stringify(path)
  return { ...response, errors: response.errors.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)) }
}

/** Compares the results of the compiled query and of graphql-js; false if the query is invalid. */
async function compare(query: string, variables: Variables = {}): Promise<boolean> {
  const operation = operations.prepare(query)
  if ('errors' in operation) return false
  const actual = await operation.execute(undefined, variables, { budget: { remaining: Number.POSITIVE_INFINITY } })
  const expected = await operation.executeWithGraphQLJs(undefined, variables)
  expect(toResponse(actual as ExecutionResult), query).toEqual(toResponse(expected as ExecutionResult))
  return true
}

const query = randomQuery(librarySchema, {
  values: {
    id: ['"a1"', '"b2"', '"none"', '$id'],
    ids: ['["a1", "b1", "none"]', '[]', '"b3"', '[$id, "a2"]'],
    first: ['1', '2', '$n', '-1', 'null'],
    filter: ['{}', 'null', '{ genre: NOVEL }', '{ titles: ["Call", $id], limit: $n }', '$filter'],
    text: ['"a"', '"e"', '$id'],
    upper: ['true', '$upper'],
  },
  variables: ['$n: Int = 2', '$id: ID! = "a2"', '$filter: BookFilter', '$upper: Boolean!'],
})

describe('a compiled query has the result of graphql-js for', () => {
  test('random queries', async () => {
    let compared = 0
    const variables = fc.record(
      {
        included: fc.constantFrom(true, false),
        n: fc.constantFrom(1, 0, null),
        filter: fc.constantFrom(null, {}, { genre: 'POETRY', limit: null }, { titles: 'Call' }),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(query, variables, async (text, input) => {
        if (await compare(text, { ...input, upper: true })) compared += 1
      }),
      { numRuns: 300, seed: 7 },
    )
    expect(compared).toBeGreaterThan(100)
  }, 60_000)

  test.each([
    [
      'nested fragments',
      '{ ...A } fragment A on Query { author { ...B } } fragment B on Author { id mentor { ...C } } fragment C on Node { label }',
    ],
    ['one field in several selection sets', '{ author { mentor { id } } author { mentor { label } } }'],
    [
      'interfaces',
      '{ nodes(ids: ["a1", "b1", "none"]) { id label(upper: true) ... on Book { genre } ... on SearchResult { __typename } } }',
    ],
    ['unions', '{ search(text: "a") { __typename ... on Node { id } ... on Author { books { id } } } }'],
    ['lists of lists', '{ books { ratings tags } }'],
    ['a thrown error', '{ books { id thrown } }'],
    ['an error value of a non-null field in a list', '{ books { laterNonNull } }'],
    ['a thrown error of a non-null field in a list', '{ books { thrownNonNull(kind: "") } }'],
    ['a rejected promise', '{ author { id rejected mentor { rejected } } }'],
    ['a rejected promise of a non-null field', '{ author { id mentor { rejectedNonNull } } }'],
    [
      'an error that reaches the root',
      '{ nodes(ids: "a1") { id } search(text: "a") { ... on Book { missingNonNull } } }',
    ],
    ['errors below an already nulled path', '{ books { author { rejectedNonNull } missingNonNull thrown } }'],
    ['a value that is not a list', '{ books(first: 1) { notAList } }'],
    ['a value that cannot be serialized', '{ books(filter: { titles: "Family" }) { ratings } }'],
    ['the location of an error on a later line', '{\n  author {\r\n    id\n    rejected } }'],
  ])('%s', async (_, text) => {
    expect(await compare(text)).toBe(true)
  })

  test.each([
    [{}],
    [{ filter: null, n: null }],
    [{ filter: { genre: 'NOVEL' }, n: 1 }],
    [{ filter: { limit: null, titles: 'Weeds' } }],
    [{ n: -1 }],
  ])('the variables %j', async (variables) => {
    const text =
      'query ($filter: BookFilter, $n: Int = 1, $genre: Genre) { books(first: $n, filter: $filter) { id } other: books(filter: { genre: $genre, limit: $n }) { id } }'
    expect(await compare(text, variables)).toBe(true)
  })

  test.each([[{}], [{ id: 'b1' }], [{ id: null }]])('non-null arguments with the variables %j', async (variables) => {
    const text =
      'query ($id: ID = "a2") { node(id: $id) { id } search(text: "a") { __typename } nodes(ids: [$id]) { id } }'
    expect(await compare(text, variables)).toBe(true)
  })

  test.each([[{}], [{ all: false }], [{ few: false }], [{ all: true, few: true }], [{ all: null }], [{ few: null }]])(
    '@skip and @include with the variables %j',
    async (variables) => {
      const text = `query ($all: Boolean = true, $few: Boolean = true) {
        books @include(if: $all) { id ...A @skip(if: $few) ... @include(if: $few) { genre } }
        books { label @include(if: true) @skip(if: $few) tags @skip(if: true) }
      } fragment A on Book { id author @include(if: $few) { id } genre }`
      // The same document again, after it was compiled for other variables.
      for (const conditions of [{ all: false, few: true }, variables, {}, variables]) {
        expect(await compare(text, conditions)).toBe(true)
      }
    },
  )

  test.each([
    getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }),
    '{ a: __type(name: "Book") { fields(includeDeprecated: false) { name } } b: __type(name: "None") { name } }',
    'query ($name: String!) { __type(name: $name) { ...T } __schema { queryType { ...T } } } fragment T on __Type { kind name __typename }',
  ])('introspection: %s', async (text) => {
    expect(await compare(text, { name: 'Node' })).toBe(true)
  })
})

test('reports the first error only, and leaves no rejection unhandled, if two siblings fail', async () => {
  const result = await prepareValid(
    '{ author { books { thrownNonNull(kind: "") author { rejectedNonNull } } } }',
  ).execute(undefined, {})
  expect(toResponse(result as ExecutionResult)).toMatchObject({
    data: { author: null },
    errors: [{ path: ['author', 'books', 1, 'thrownNonNull'] }],
  })
})

test('reports an abstract type that resolves to another type', async () => {
  const { errors } = (await prepareValid('{ invalidNode(kind: "Genre") { id } }').execute(
    undefined,
    {},
  )) as ExecutionResult
  expect(errors).toMatchObject([{ path: ['invalidNode'], message: expect.stringContaining('Node resolved to Genre') }])
})

test('returns no promise if no resolver does', () => {
  expect(prepareValid('{ books { id genre } }').execute(undefined, {})).toHaveProperty('data')
})

test('leaves the response key __proto__ to graphql-js', async () => {
  const operation = prepareValid('{ __proto__: __typename }')
  const result = (await operation.execute(undefined, {})) as ExecutionResult
  expect(JSON.stringify(result)).toBe('{"data":{"__proto__":"Query"}}')
})

test('executes a document whose fragments make more fields than it has characters', async () => {
  const fragments = [0, 1, 2, 3, 4, 5].map(
    (level) => `fragment F${level} on Author { a: mentor { ...F${level + 1} } b: mentor { ...F${level + 1} } }`,
  )
  const text = `{ author { ...F0 } } ${fragments.join(' ')} fragment F6 on Author { id }`
  expect(await compare(text)).toBe(true)
})
