import { limits } from '@tiyu/schema'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GraphQLResponse, startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

async function post(operations: unknown): Promise<{ status: number; body: GraphQLResponse[] & GraphQLResponse }> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(operations) })
  return { status: response.status, body: (await response.json()) as GraphQLResponse[] & GraphQLResponse }
}

const regionQuery = (code: string) => ({
  query: 'query ($code: String!) { region(code: $code) { code } }',
  variables: { code },
})
const costlyQuery = (nodes: number) => ({
  query: 'query ($n: Int!) { regions(first: $n) { nodes { facilities(first: 80) { nodes { slug name } } } } }',
  variables: { n: nodes },
})
const errorCodes = (responses: readonly GraphQLResponse[]) =>
  responses.map(({ errors }) => errors?.[0]?.extensions?.code)

test('answers each operation at its index, with its own errors', async () => {
  const { status, body } = await post([
    regionQuery('140700'),
    { query: '{ nonsense }' },
    regionQuery('140000'),
    null,
    1,
  ])
  expect(status).toBe(200)
  expect(body[0]).toEqual({ data: { region: { code: '140700' } } })
  expect(body[2]).toEqual({ data: { region: { code: '140000' } } })
  expect(body).toHaveLength(5)
  expect(errorCodes(body)[1]).toBe('GRAPHQL_VALIDATION_FAILED')
  for (const at of [3, 4]) expect(body[at]?.errors?.[0]?.message).toMatch(/must be objects.*应为含/)
})

test('answers batches up to the limit and refuses longer ones', async () => {
  const { value } = limits.operations
  const many = Array.from({ length: value }, () => regionQuery('140700'))
  expect((await post(many)).body).toHaveLength(value)
  const { status, body } = await post([...many, regionQuery('140700')])
  expect([status, errorCodes([body])]).toEqual([413, ['BATCH_TOO_LARGE']])
  expect(body.errors?.[0]).toMatchObject({ extensions: { limit: value } })
  expect(body.errors?.[0]?.message).toMatch(/21 operations; 20 are allowed.*上限为 20/)
})

test('refuses an empty batch', async () => {
  const { status, body } = await post([])
  expect([status, errorCodes([body])]).toEqual([400, ['BAD_USER_INPUT']])
})

test('the operations of a batch share one cost budget', async () => {
  expect(errorCodes((await post([costlyQuery(40), costlyQuery(40), costlyQuery(40)])).body)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const { body } = await post([
    costlyQuery(100),
    costlyQuery(100),
    costlyQuery(100),
    costlyQuery(40),
    regionQuery('140700'),
  ])
  expect(errorCodes(body)).toEqual([undefined, undefined, 'QUERY_TOO_COSTLY', undefined, undefined])
  const message = body[2]?.errors?.[0]?.message
  expect(message).toMatch(/exceeds the \d+ of 50000 left in this batch.*请单独发送/)
  expect(errorCodes((await post([costlyQuery(100)])).body)).toEqual([undefined])
})

test('refuses a subscription in a batch at its index', async () => {
  const { body } = await post([regionQuery('140700'), { query: 'subscription { releaseActivated { version } }' }])
  expect(body[0]?.data).toEqual({ region: { code: '140700' } })
  expect(body[1]?.errors?.[0]?.message).toContain('cannot be part of a batch')
})
