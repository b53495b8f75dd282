// The fast path must answer like yoga: a server with it and one without it get the same requests in the same order.
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { Agent, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Operations, schema, singleRelease } from '@tiyu/schema'
import { openStore, type ReleaseStore } from '@tiyu/store'
import { copyStateFolder } from '@tiyu/store/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readExamples } from '../examples.ts'
import { createReleaseApp, type ReleaseApp } from '../http/release-app.ts'
import type { Route } from '../http/router.ts'
import { createHttpServer } from '../http/server.ts'
import { withRelease } from '../http/with-release.ts'
import { ReleasePool } from '../releases/release-pool.ts'
import { GraphQLHandler, graphqlRoute } from './handler.ts'
import { PersistedQueries } from './persisted-queries.ts'
import { ResponseCache } from './response-cache.ts'
import { createYogaHandler } from './yoga.ts'

const CASES = 1500

interface Case {
  readonly method: string
  readonly params: object
  readonly shape: (json: string) => string
  readonly headers: Record<string, string>
}

const absent = fc.constant(undefined)
const hashed = (query: string) => hash('sha256', query)

const examples = await readExamples()
const queries = [
  ...examples.slice(0, 6).map(({ query }) => query),
  '{ __typename }',
  '{ release { version active } releases { version } }',
  '{ sports { nameEn } ...F } fragment F on Query { units { code } }',
  'query A { a: __typename } query B { b: __typename }',
  'query ($code: String!) { region(code: $code) { name nameEn parent { name } } }',
  'query Page($n: Int = 3) { facilities(first: $n) { nodes { name } pageInfo { hasNextPage } } }',
  'query ($id: ID!) { node(id: $id) { id } }',
  'query ($yes: Boolean!) { __typename release @include(if: $yes) { version } }',
  'query ($text: String!) { search(text: $text, first: 2) { totalCount } }',
  '{ facilities(first: 101) { nodes { name } } }',
  '{ observations(first: 100) { nodes { observation: slug exact valueIn(unit: "KM") { value } } } }',
  '{ regions(first: 100) { nodes { facilities(first: 100) { nodes { events(first: 100) { nodes { name } } } } } } }',
  '{ nonsense }',
  '{ release { version }',
  '',
  ' ',
  '#',
  '{ region(code: "a\\u0000") { name } }',
  'mutation { change }',
  'subscription { releaseActivated { version } }',
  '{ __schema { queryType { name } } __type(name: "Sport") { name } }',
]

const query = fc.constantFrom(...queries)
const variables = fc.oneof(
  { weight: 3, arbitrary: absent },
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    'text',
    5,
    { code: '140700' },
    { code: 5 },
    { code: null },
    { n: 2 },
    { n: 'x' },
  ),
  fc.constantFrom<unknown>(
    { n: 1e12 },
    { yes: true },
    { yes: 'no' },
    { text: '柔力球' },
    { text: 'a\0b' },
    { id: 'x' },
  ),
  fc.dictionary(fc.constantFrom('code', 'n', 'text', 'id', 'unused', '__proto__'), fc.jsonValue({ maxDepth: 2 })),
)
const operationName = fc.oneof(
  { weight: 4, arbitrary: absent },
  fc.constantFrom<unknown>(null, '', 'A', 'Page', 'X', 5),
)
const extensions = fc.oneof(
  { weight: 4, arbitrary: absent },
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    'text',
    { other: 1 },
    { persistedQuery: null },
    { persistedQuery: { version: 2 } },
  ),
  query.map((named) => ({ persistedQuery: { version: 1, sha256Hash: hashed(named) } })),
)
const extra = fc.oneof({ weight: 8, arbitrary: fc.constant({}) }, fc.constantFrom({ id: 1 }, { id: null }))
const params = fc
  .record({ query: fc.oneof({ weight: 9, arbitrary: query }, fc.constantFrom<unknown>(undefined, null, 5)), extra })
  .chain(({ query: text, extra: more }) =>
    fc.record({ query: fc.constant(text), operationName, variables, extensions }).map((one) => ({ ...one, ...more })),
  )

const shape = fc.oneof(
  { weight: 9, arbitrary: fc.constant((json: string) => json) },
  fc.constantFrom(
    () => '',
    () => 'null',
    () => '5',
    () => '"text"',
    (json: string) => `[${json}]`,
    (json: string) => `[${json},${json}]`,
    (json: string) => json.slice(0, -1),
    (json: string) => `\uFEFF${json}`,
    (json: string) => ` ${json}\n`,
  ),
)

const JSON_TYPE = 'application/json'
const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string | undefined>(JSON_TYPE, `${JSON_TYPE}; charset=utf-8`) },
  fc.constantFrom(undefined, `${JSON_TYPE};charset=UTF-8`, `${JSON_TYPE}x`, `${JSON_TYPE}, text/html`, 'text/plain'),
  fc.constantFrom('application/graphql+json', 'application/graphql', 'application/x-www-form-urlencoded'),
)
const RESPONSE_TYPE = 'application/graphql-response+json'
const accept = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string | undefined>(undefined, '*/*', JSON_TYPE, RESPONSE_TYPE) },
  fc.constantFrom(
    '',
    'application/*',
    '*/json',
    `${RESPONSE_TYPE}, ${JSON_TYPE};q=0.9`,
    `${JSON_TYPE}, ${RESPONSE_TYPE}`,
  ),
  fc.constantFrom(
    'text/html',
    'image/png',
    `${JSON_TYPE};charset=latin1`,
    `text/html , ${JSON_TYPE};q=0.1`,
    'nonsense',
  ),
  fc.constantFrom(`${JSON_TYPE}; charset=utf-8`, `TEXT/HTML, APPLICATION/JSON`, `multipart/mixed, ${RESPONSE_TYPE}`),
)
const headers = fc
  .record({
    'content-type': contentType,
    accept,
    origin: fc.constantFrom(undefined, 'https://example.org'),
    'x-request-id': fc.constantFrom(undefined, 'abc', 'x'.repeat(150)),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))

const cases = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'GET', 'PUT'),
  params,
  shape,
  headers,
}) as fc.Arbitrary<Case>

const COMPARED = ['content-type', 'allow', 'accept', 'access-control-allow-origin', 'retry-after', 'location']

/** A request ID made by the server. */
const GENERATED_ID = /^[0-9a-f]{12}-[0-9a-z]+$/

function comparedHeaders(responseHeaders: IncomingHttpHeaders) {
  const { 'x-request-id': id = '' } = responseHeaders
  const requestId = GENERATED_ID.test(String(id)) ? 'generated' : id
  return { ...Object.fromEntries(COMPARED.map((name) => [name, responseHeaders[name]])), requestId }
}

const agent = new Agent({ keepAlive: true })

function searchOf(values: object): string {
  const texts = Object.entries(values).filter(([, value]) => value !== undefined)
  return new URLSearchParams(
    texts.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString()
}

async function send(server: Server, { method, params: sentParams, shape: shapeBody, headers: sentHeaders }: Case) {
  const { port } = server.address() as AddressInfo
  const byUrl = method === 'GET'
  const body = byUrl ? '' : shapeBody(JSON.stringify(sentParams))
  const path = byUrl ? `/graphql?${searchOf(sentParams)}` : '/graphql'
  const length = byUrl ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const sending = request({ port, host: '127.0.0.1', path, method, agent, headers: { ...sentHeaders, ...length } })
  sending.end(body)
  const [response] = await once(sending, 'response')
  return { status: response.statusCode, headers: comparedHeaders(response.headers), body: await text(response) }
}

let folder: string
let store: ReleaseStore
let pool: ReleasePool<ReleaseApp>
const operations = new Operations(schema)

beforeAll(async () => {
  folder = await copyStateFolder()
  store = await openStore({ stateFolder: folder })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function startServer(route: Route): Promise<Server> {
  const server = createHttpServer([route])
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server
}

describe.each([
  ['with a response cache', new ResponseCache(10_000_000)],
  ['without a response cache', undefined],
])('The fast path %s', (_, cache) => {
  let fastPath: Server
  let yogaOnly: Server

  beforeAll(async () => {
    pool = new ReleasePool(store, (release) => createReleaseApp(release, singleRelease(release.info)))
    await pool.refreshActive()
    const shared = { schema, operations, persisted: new PersistedQueries() }
    const handler = new GraphQLHandler({ ...shared, releases: pool, yoga: createYogaHandler(shared), cache })
    fastPath = await startServer(handler.route)
    const yoga = createYogaHandler({ schema, operations, persisted: new PersistedQueries() })
    yogaOnly = await startServer(graphqlRoute((context) => withRelease(context, pool, (app) => yoga(context, app))))
  })
  afterAll(async () => {
    agent.destroy()
    await Promise.all([fastPath, yogaOnly].map((server) => new Promise((closed) => server.close(closed))))
    await pool.close()
  })

  test(`answers ${CASES} generated requests like yoga`, async () => {
    const statuses = new Set<number>()
    for (const one of fc.sample(cases, { numRuns: CASES, seed: 1 })) {
      const [byFastPath, byYoga] = await Promise.all([send(fastPath, one), send(yogaOnly, one)])
      expect(byFastPath, JSON.stringify({ ...one, shape: one.shape('{}') })).toEqual(byYoga)
      statuses.add(byYoga.status)
    }
    expect([...statuses].sort()).toEqual([200, 400, 404, 405, 406, 415])
  }, 120_000)
})
