import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Operations } from './operations.ts'
import { schema } from './schema.ts'
import { openTestService, type TestService } from './testing/test-service.ts'

const operations = new Operations(schema)

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

async function execute(query: string, variables?: Record<string, unknown>) {
  const operation = operations.prepare(query)
  if ('errors' in operation) throw operation.errors[0]
  const result = (await operation.execute(service.createContext(), variables)) as ExecutionResult
  return { result, json: JSON.parse(operation.stringify(result)) }
}

const http = { status: 400, spec: true }

test('rejects invalid variables before reading anything', async () => {
  const query = 'query ($n: Int!, $c: String!) { regions(first: $n) { totalCount } region(code: $c) { name } }'
  const { result } = await execute(query, { n: 'many' })
  expect(result.data).toBeUndefined()
  expect(result.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'BAD_USER_INPUT', http },
    { code: 'BAD_USER_INPUT', http },
  ])
  expect(service.statements).toEqual([])
})

test('rejects a query whose variables make it too costly, and no other', async () => {
  const query =
    'query ($n: Int, $name: String) { regions(first: $n, filter: { name: { eq: $name } }) { nodes { facilities(first: $n) { nodes { name events: observations(first: $n) { nodes { exact } } } } } } }'
  expect((await execute(query, { n: 2 })).result.errors).toBeUndefined()
  const { result, json } = await execute(query, { n: 100, name: '榆社县' })
  expect(result.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY', http })
  expect(json.errors[0].extensions).toEqual({ code: 'QUERY_TOO_COSTLY' })
  expect(service.statements).toEqual([])
  expect((await execute(query, { n: 2, name: '榆社县' })).result.errors).toBeUndefined()
})

test('reports a field error with its path and location', async () => {
  const { json } = await execute('{ a: __typename regions(first: 101) { totalCount } }')
  expect(json).toMatchObject({
    data: null,
    errors: [{ path: ['regions'], locations: [{ line: 1, column: 17 }], extensions: { code: 'BAD_USER_INPUT' } }],
  })
})
