import { rm } from 'node:fs/promises'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { copyStateFolder } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type ReceivedSpan, startOtlpReceiver } from './otlp-receiver.ts'

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c'
const CALLER = 'b7ad6b7169203331'

let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>
let stateFolder: string

beforeAll(async () => {
  receiver = await startOtlpReceiver()
  stateFolder = await copyStateFolder()
  Object.assign(process.env, {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
  })
})
afterAll(async () => {
  await receiver.close()
  await rm(stateFolder, { recursive: true, force: true })
})

async function post(service: RunningService, body: object, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return response.json()
}

/** Sends requests to a new service; returns their spans when the service has stopped. */
async function spansOf(send: (service: RunningService) => Promise<unknown>): Promise<ReceivedSpan[]> {
  receiver.spans.length = 0
  const service = await serve(readSettings({ PORT: '0', STATE_DIR: stateFolder, SHUTDOWN_SECONDS: '1' }))
  await send(service).finally(() => service.close())
  return receiver.spans
}

const SECRET = 'a-word-that-somebody-searched-for'

const QUERY = `query Fields($text: String!) {
  facilities(first: 1, filter: { name: { contains: $text } }) { totalCount nodes { name region { name } } }
}`

test('a request is traced from HTTP to SQL, below the span of its caller', async () => {
  const spans = await spansOf((service) =>
    post(
      service,
      { query: QUERY, variables: { text: SECRET } },
      {
        traceparent: `00-${TRACE_ID}-${CALLER}-01`,
        'x-request-id': 'the-request',
      },
    ),
  )
  const [request] = spans.filter(({ name }) => name === 'POST /graphql')
  expect(request).toMatchObject({
    traceId: TRACE_ID,
    parentSpanId: CALLER,
    attributes: {
      'http.response.status_code': 200,
      'graphql.operation.name': 'Fields',
      'tiyu.request_id': 'the-request',
      'tiyu.release': inject('releaseInfo').version,
    },
  })
  const below = (parent: ReceivedSpan | undefined) =>
    spans.filter(({ parentSpanId }) => parentSpanId === parent?.spanId).map(({ name }) => name)
  expect(below(request)).toEqual(['GraphQL parse and validate', 'GraphQL execute'])
  const [execution] = spans.filter(({ name }) => name === 'GraphQL execute')
  expect(below(execution)).toEqual(['SQL', 'SQL'])
  const [statement] = spans.filter(({ name }) => name === 'SQL')
  expect(statement?.attributes['db.query.text']).toMatch(/select .* from "Facility".*\$1/is)
  expect(JSON.stringify(spans)).not.toContain(SECRET)
  expect(receiver.resources[0]).toMatchObject({ 'service.name': 'tiyu', 'deployment.environment.name': 'test' })
})

test('batches, tables, pages and pinned releases are traced too', async () => {
  const { version } = inject('releaseInfo')
  const spans = await spansOf(async (service) => {
    await post(service, [{ query: '{ facilities(first: 1) { nodes { name } } }' }])
    const table = encodeURIComponent('{ facilities(first: 3) { nodes { name } } }')
    for (const path of [`/graphql?format=csv&query=${table}`, '/en/', `/graphql?query={__typename}&release=${version}`])
      await (await fetch(`${service.url}${path}`)).text()
  })
  const requestOf = (traceId: string) => spans.find((span) => span.traceId === traceId && /^[A-Z]+ /.test(span.name))
  const names = spans.map(({ name, traceId }) => `${requestOf(traceId)?.name}: ${name}`)
  expect(new Set(names)).toEqual(
    new Set([
      ...['POST /graphql: POST /graphql', 'POST /graphql: GraphQL parse and validate', 'POST /graphql: SQL'],
      ...['GET /graphql: GET /graphql', 'GET /graphql: SQL', 'GET /en/: GET /en/', 'GET /en/: SQL'],
      ...['GET /graphql: release', 'GET /graphql: GraphQL parse and validate', 'GET /graphql: GraphQL execute'],
    ]),
  )
})

test('a request that its caller does not trace is not traced; a header that is none is ignored', async () => {
  const query = '{ __typename }'
  const spans = await spansOf(async (service) => {
    await post(service, { query }, { traceparent: `00-${TRACE_ID}-${CALLER}-00` })
    await post(service, { query }, { traceparent: 'nonsense' })
  })
  const requests = spans.filter(({ name }) => name === 'POST /graphql')
  expect(requests).toHaveLength(1)
  expect(requests[0]?.traceId).not.toBe(TRACE_ID)
  expect(requests[0]?.parentSpanId ?? '').toBe('')
})
