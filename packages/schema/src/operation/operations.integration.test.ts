import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'
import { Operations } from './operations.ts'
import type { PreparedOperation } from './prepared-operation.ts'

const operations = new Operations(schema)

function prepared(query: string, operationName?: string | null): PreparedOperation {
  const operation = operations.prepare(query, operationName)
  if ('errors' in operation) throw operation.errors[0]
  return operation
}

function refused(query: string, operationName?: string | null) {
  const operation = operations.prepare(query, operationName)
  if (!('errors' in operation)) throw new Error(`Nothing is wrong with ${query}`)
  return operation.errors.map(({ message, extensions }) => ({ message, ...extensions }))
}

const TWO = 'query A { a: __typename } query B { b: __typename }'
const OK = { status: 400, spec: true }

describe('What cannot be run is refused with a code and a status', () => {
  test.each([
    ['no GraphQL', '{', undefined, 'GRAPHQL_PARSE_FAILED', OK],
    ['too many tokens', `{ ${'a '.repeat(5000)} }`, undefined, 'GRAPHQL_PARSE_FAILED', OK],
    ['an unknown field', '{ nonsense }', undefined, 'GRAPHQL_VALIDATION_FAILED', OK],
    ['a NUL character', '{ search(text: "a\\u{0}b") { totalCount } }', undefined, 'BAD_USER_INPUT', OK],
    ['a name too few', TWO, undefined, 'OPERATION_RESOLUTION_FAILURE', { status: 400 }],
    ['a name that is not there', TWO, 'C', 'OPERATION_RESOLUTION_FAILURE', { status: 400 }],
    ['a name for one without', '{ __typename }', 'C', 'OPERATION_RESOLUTION_FAILURE', { status: 400 }],
  ])('%s', (_, query, name, code, http) => {
    const errors = refused(query, name)
    expect(errors[0]).toMatchObject({ code, http })
    expect(refused(query, name)).toEqual(errors)
  })

  test('with every error of a text', () => {
    expect(refused('{ nonsense more }')).toHaveLength(2)
  })

  test('naming what the text has', () => {
    expect(refused(TWO, 'C')[0]?.message).toContain('A, B')
    expect(refused('fragment F on Query { __typename }')[0]?.message).toMatch(/"F" is never used/)
  })
})

test('A text is prepared once', () => {
  expect(prepared('{ __typename }')).toBe(prepared('{ __typename }', null))
  expect(prepared(TWO, 'A')).toBe(prepared(TWO, 'A'))
  expect(prepared(TWO, 'A')).not.toBe(prepared(TWO, 'B'))
})

describe('What runs', () => {
  let service: TestService
  beforeAll(async () => {
    service = await openTestService()
  })
  afterAll(() => service.close())

  const run = async (query: string, variables?: Record<string, unknown>, name?: string) => {
    const operation = prepared(query, name)
    const result = (await operation.execute(service.createContext(), variables)) as ExecutionResult
    return { result, text: operation.stringify(result) }
  }

  test('answers the operation that is named', async () => {
    expect((await run(TWO, {}, 'A')).text).toBe('{"data":{"a":"Query"}}')
    expect((await run(TWO, {}, 'B')).text).toBe('{"data":{"b":"Query"}}')
  })

  test('refuses variables that do not fit before anything is read', async () => {
    const query = 'query ($n: Int!, $c: String!) { regions(first: $n) { totalCount } region(code: $c) { name } }'
    const { result } = await run(query, { n: 'many' })
    expect(result.data).toBeUndefined()
    expect(result.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', http: OK },
      { code: 'BAD_USER_INPUT', http: OK },
    ])
    expect(service.statements).toEqual([])
  })

  test('refuses what costs too much by its variables, and nothing else', async () => {
    const query =
      'query ($n: Int, $name: String) { regions(first: $n, filter: { name: { eq: $name } }) { nodes { facilities(first: $n) { nodes { name events: observations(first: $n) { nodes { exact } } } } } } }'
    expect((await run(query, { n: 2 })).result.errors).toBeUndefined()
    const { result, text } = await run(query, { n: 100, name: '榆社县' })
    expect(result.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY', http: OK })
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'QUERY_TOO_COSTLY' })
    expect((await run(query, { n: 2, name: '榆社县' })).result.errors).toBeUndefined()
  })

  test('tells of a failed field in its place', async () => {
    const { text } = await run('{ a: __typename regions(first: 0) { totalCount } }')
    expect(JSON.parse(text)).toMatchObject({
      data: null,
      errors: [{ path: ['regions'], locations: [{ line: 1, column: 17 }], extensions: { code: 'BAD_USER_INPUT' } }],
    })
  })
})
