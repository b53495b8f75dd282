import { publicError } from '@tiyu/graphql-executor'
import { randomQuery } from '@tiyu/graphql-executor/testing'
import fc from 'fast-check'
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
  return { result, json: JSON.parse(JSON.stringify({ ...result, errors: result.errors?.map(publicError) })) }
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
  expect((await execute(query, { n: 2, name: '晋中市' })).result.errors).toBeUndefined()
  const { result, json } = await execute(query, { n: 100, name: '榆社县' })
  expect(result.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY', http })
  expect(json.errors[0].extensions).toEqual({ code: 'QUERY_TOO_COSTLY' })
  expect(service.statements).toEqual([])
  expect((await execute(query, { n: 2, name: '榆社县' })).result.errors).toBeUndefined()
})

/** Larger runs look for the dearest query that is accepted: FUZZ_RUNS=5000 FUZZ_SEED=2. */
const { FUZZ_RUNS = '60', FUZZ_SEED = '1' } = process.env

test('answers random queries within the limit, and reports the dearest of many', async () => {
  const arbitrary = randomQuery(schema, {
    values: {
      first: ['1', '20', '100'],
      last: ['100'],
      code: ['"100000"', '"140700"'],
      ids: [JSON.stringify(Array(100).fill('UmVnaW9uOjE0MDcwMA=='))],
      text: ['"体育"', '"晋中市全民健身活动中心体育场地面积"'],
      by: ['REGION', 'KIND', 'TYPE'],
      regions: ['["140700", "140000", "100000"]'],
      unit: ['"M2"'],
      filter: [
        '{ asWritten: { contains: "公里" } }',
        '{ name: { contains: "体育" } }',
        '{ region: { within: "140000" } }',
      ],
    },
    variables: [],
  })
  const times: { ms: number; cost: number | undefined; query: string }[] = []
  for (const query of fc.sample(arbitrary, { numRuns: Number(FUZZ_RUNS), seed: Number(FUZZ_SEED) })) {
    const operation = operations.prepare(query)
    if ('errors' in operation) continue
    const context = service.createContext()
    const start = performance.now()
    const { errors = [] } = (await operation.execute(context, {})) as ExecutionResult
    times.push({ ms: performance.now() - start, cost: operation.estimateCost(context, {}), query })
    expect(
      errors.filter(({ extensions, originalError }) => originalError && !extensions.code),
      query,
    ).toEqual([])
  }
  expect(times.length).toBeGreaterThan(Number(FUZZ_RUNS) / 10)
  const [dearest] = times.sort((one, other) => other.ms - one.ms)
  if (process.env.FUZZ_RUNS) console.log('The dearest query accepted:', dearest)
}, 600_000)

test('reports a field error with its path and location', async () => {
  const { json } = await execute('{ a: __typename regions(first: 101) { totalCount } }')
  expect(json).toMatchObject({
    data: null,
    errors: [{ path: ['regions'], locations: [{ line: 1, column: 17 }], extensions: { code: 'BAD_USER_INPUT' } }],
  })
})
