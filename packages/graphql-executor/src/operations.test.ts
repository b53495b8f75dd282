import type { ExecutionResult } from 'graphql'
import { describe, expect, test } from 'vitest'
import { publicError } from './request-error.ts'
import { operations, prepareValid } from './testing/test-operations.ts'

function requestErrors(query: string, operationName?: string | null) {
  const operation = operations.prepare(query, operationName)
  if (!('errors' in operation)) throw new Error(`Valid: ${query}`)
  return operation.errors.map(({ message, extensions }) => ({ message, ...extensions }))
}

const TWO = 'query A { a: __typename } query B { b: __typename }'
const http = { status: 400, spec: true }

describe('prepare', () => {
  test.each([
    ['a syntax error', '{', undefined, 'GRAPHQL_PARSE_FAILED', http],
    ['too many tokens', `{ ${'a '.repeat(5000)} }`, undefined, 'GRAPHQL_PARSE_FAILED', http],
    ['an unknown field', '{ nonsense }', undefined, 'GRAPHQL_VALIDATION_FAILED', http],
    ['an operation type the schema lacks', 'mutation { publish }', undefined, 'GRAPHQL_VALIDATION_FAILED', http],
    ['a missing operation name', TWO, undefined, 'OPERATION_RESOLUTION_FAILURE', { status: 400 }],
    ['an unknown operation name', TWO, 'C', 'OPERATION_RESOLUTION_FAILURE', { status: 400 }],
    ['a name for an unnamed operation', '{ __typename }', 'C', 'OPERATION_RESOLUTION_FAILURE', { status: 400 }],
  ])('rejects %s', (_, query, operationName, code, expectedHttp) => {
    const errors = requestErrors(query, operationName)
    expect(errors[0]).toMatchObject({ code, http: expectedHttp })
    expect(requestErrors(query, operationName)).toEqual(errors)
  })

  test('rejects a document nested deeper than the stack allows', () => {
    const [error] = requestErrors(`{ search(text: ${'['.repeat(2900)}`)
    expect(error).toMatchObject({ code: expect.stringMatching(/QUERY_TOO_COSTLY|PARSE_FAILED/) })
  })

  test('reports every validation error', () => {
    expect(requestErrors('{ nonsense more }')).toHaveLength(2)
    expect(requestErrors('fragment F on Query { __typename }')[0]?.message).toMatch(/"F" is never used/)
  })

  test('lists the operations of the document if the name is unknown', () => {
    expect(requestErrors(TWO, 'C')[0]?.message).toContain('A, B')
  })

  test('prepares a document once', () => {
    expect(prepareValid('{ __typename }')).toBe(prepareValid('{ __typename }', null))
    expect(prepareValid(TWO, 'A')).toBe(prepareValid(TWO, 'A'))
    expect(prepareValid(TWO, 'A')).not.toBe(prepareValid(TWO, 'B'))
  })

  test('keeps the documents used last, up to a million characters', () => {
    const long = (name: string) => `{ ${name}: __typename } # ${'.'.repeat(300_000)}`
    const [a, b] = [prepareValid(long('a')), prepareValid(long('b'))]
    expect(prepareValid(long('a'))).toBe(a)
    prepareValid(long('c'))
    prepareValid(long('d'))
    expect(prepareValid(long('a'))).toBe(a)
    expect(prepareValid(long('b'))).not.toBe(b)
    const longest = `{ __typename } # ${'.'.repeat(1_000_000)}`
    expect(prepareValid(longest)).not.toBe(prepareValid(longest))
  })
})

describe('execute', () => {
  const execute = async (query: string, variables?: Record<string, unknown>, budget?: { remaining: number }) =>
    (await prepareValid(query).execute(undefined, variables, budget && { budget })) as ExecutionResult

  test('executes the named operation', async () => {
    for (const name of ['A', 'B']) {
      const operation = prepareValid(TWO, name)
      const result = (await operation.execute(undefined, {})) as ExecutionResult
      expect(JSON.stringify(result)).toBe(`{"data":{"${name.toLowerCase()}":"Query"}}`)
    }
  })

  test('reports every invalid variable as a request error', async () => {
    const { data, errors } = await execute(
      'query ($n: Int!, $id: ID!) { books(first: $n) { id } node(id: $id) { id } }',
      {
        n: 'many',
      },
    )
    expect(data).toBeUndefined()
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', http },
      { code: 'BAD_USER_INPUT', http },
    ])
  })

  test('rejects a query that exceeds the depth limit', async () => {
    const { data, errors } = await execute(`{ author { ${'mentor { '.repeat(15)} id ${'}'.repeat(15)} } }`)
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([
      { message: expect.stringContaining('limit of 15 levels'), extensions: { code: 'QUERY_TOO_COSTLY' } },
    ])
  })

  test('rejects a query that exceeds the budget left by others in its batch, and leaves the budget as it is', async () => {
    const budget = { remaining: 30 }
    expect((await execute('{ books { id } }', {}, budget)).errors).toBeUndefined()
    const { remaining } = budget
    expect(remaining).toBeLessThan(30)
    const { errors } = await execute('{ books { related { __typename } } }', {}, budget)
    expect(errors).toMatchObject([{ message: expect.stringMatching(/Send it separately/), extensions: { http } }])
    expect(budget.remaining).toBe(remaining)
  })
})

test('clients do not see the extensions meant for the server', async () => {
  const operation = prepareValid('query ($n: Int!) { books(first: $n) { id } }')
  const { errors = [] } = (await operation.execute(undefined, {})) as ExecutionResult
  expect(errors.map((error) => publicError(error).extensions)).toEqual([{ code: 'BAD_USER_INPUT' }])
})
