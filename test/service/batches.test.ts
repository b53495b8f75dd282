import { limits } from '@tiyu/schema'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GraphQLResponse, startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

async function post(body: unknown): Promise<{ status: number; answer: GraphQLResponse[] & GraphQLResponse }> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, answer: (await response.json()) as GraphQLResponse[] & GraphQLResponse }
}

const regionQuery = (code: string) => ({
  query: 'query ($code: String!) { region(code: $code) { code } }',
  variables: { code },
})
const costlyQuery = (nodes: number) => ({
  query: 'query ($n: Int!) { regions(first: $n) { nodes { facilities(first: 100) { nodes { name } } } } }',
  variables: { n: nodes },
})
const errorCodes = (answers: readonly GraphQLResponse[]) => answers.map(({ errors }) => errors?.[0]?.extensions?.code)

test('Each operation is answered in its place, with its own errors', async () => {
  const { status, answer } = await post([
    regionQuery('140700'),
    { query: '{ nonsense }' },
    regionQuery('140000'),
    null,
    1,
  ])
  expect(status).toBe(200)
  expect(answer[0]).toEqual({ data: { region: { code: '140700' } } })
  expect(answer[2]).toEqual({ data: { region: { code: '140000' } } })
  expect(answer).toHaveLength(5)
  expect(errorCodes(answer)[1]).toBe('GRAPHQL_VALIDATION_FAILED')
  for (const at of [3, 4]) expect(answer[at]?.errors?.[0]?.message).toMatch(/no operation.*不是操作/)
})

test('As many as the limit are answered, more are refused as a whole', async () => {
  const { value } = limits.operations
  const many = Array.from({ length: value }, () => regionQuery('140700'))
  expect((await post(many)).answer).toHaveLength(value)
  const { status, answer } = await post([...many, regionQuery('140700')])
  expect([status, errorCodes([answer])]).toEqual([413, ['BATCH_TOO_LARGE']])
  expect(answer.errors?.[0]?.message).toMatch(/21 operations; 20 are allowed.*上限为 20/)
})

test('An empty list is told', async () => {
  const { status, answer } = await post([])
  expect([status, errorCodes([answer])]).toEqual([400, ['BAD_USER_INPUT']])
})

test('The operations share what one may cost', async () => {
  expect(errorCodes((await post([costlyQuery(40), costlyQuery(40), costlyQuery(40)])).answer)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const { answer } = await post([
    costlyQuery(100),
    costlyQuery(100),
    costlyQuery(100),
    costlyQuery(40),
    regionQuery('140700'),
  ])
  expect(errorCodes(answer)).toEqual([undefined, undefined, 'QUERY_TOO_COSTLY', undefined, undefined])
  const message = answer[2]?.errors?.[0]?.message
  expect(message).toMatch(/exceeds the \d+ of 50000 left in this batch.*请单独发送/)
  expect(errorCodes((await post([costlyQuery(100)])).answer)).toEqual([undefined])
})

test('A subscription in a batch is refused in its place', async () => {
  const { answer } = await post([regionQuery('140700'), { query: 'subscription { releaseActivated { version } }' }])
  expect(answer[0]?.data).toEqual({ regionQuery: { code: '140700' } })
  expect(answer[1]?.errors?.[0]?.message).toContain('cannot be part of a batch')
})
