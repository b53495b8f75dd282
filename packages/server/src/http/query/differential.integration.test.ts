// The door must answer whatever it is asked as yoga alone would: the same requests go to both, in the same order.
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { Agent, createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Operations, schema } from '@tiyu/schema'
import { openStore, type ReleaseStore } from '@tiyu/store'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readExamples } from '../../examples.ts'
import { ReleasePool } from '../../release-pool.ts'
import { acceptsBody } from '../accepted-body.ts'
import { createHttpServer } from '../http-server.ts'
import { createReleaseApp, type ReleaseApp } from '../release-app.ts'
import { GraphQLHandler } from './graphql-handler.ts'
import { PersistedQueries } from './persisted-queries.ts'
import { QueryResponder } from './query-responder.ts'
import { ResponseCache } from './response-cache.ts'

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
  .chain(({ query: asked, extra: more }) =>
    fc.record({ query: fc.constant(asked), operationName, variables, extensions }).map((one) => ({ ...one, ...more })),
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
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))

const cases = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'GET', 'PUT'),
  params,
  shape,
  headers,
}) as fc.Arbitrary<Case>

const COMPARED = ['content-type', 'allow', 'accept', 'access-control-allow-origin', 'retry-after', 'location']

/** An identifier of a request that sent none. */
const MADE_ID = /^[0-9a-f]{12}-[0-9a-z]+$/

function compared(given: IncomingHttpHeaders) {
  const { 'x-request-id': id = '' } = given
  const told = MADE_ID.test(String(id)) ? 'made' : id
  return { ...Object.fromEntries(COMPARED.map((name) => [name, given[name]])), id: told }
}

const agent = new Agent({ keepAlive: true })

function searchOf(given: object): string {
  const texts = Object.entries(given).filter(([, value]) => value !== undefined)
  return new URLSearchParams(
    texts.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString()
}

async function ask(server: Server, { method, params: given, shape: shaped, headers: sent }: Case) {
  const { port } = server.address() as AddressInfo
  const byUrl = method === 'GET'
  const body = byUrl ? '' : shaped(JSON.stringify(given))
  const path = byUrl ? `/graphql?${searchOf(given)}` : '/graphql'
  const length = byUrl ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const sending = request({ port, host: '127.0.0.1', path, method, agent, headers: { ...sent, ...length } })
  sending.end(body)
  const [response] = await once(sending, 'response')
  return { status: response.statusCode, headers: compared(response.headers), body: await text(response) }
}

let folder: string
let store: ReleaseStore
let pool: ReleasePool<ReleaseApp>
const service = { releases: () => store.releases(), activations: async function* () {} }
const operations = new Operations(schema)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-doors-'))
  await cp(join(inject('releaseFolder'), '../../..'), folder, { recursive: true })
  store = await openStore({ stateFolder: folder })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function listening(server: Server): Promise<Server> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server
}

describe.each([
  ['with answers kept', new ResponseCache(10_000_000)],
  ['with none kept', undefined],
])('Both doors, %s', (_, cache) => {
  let front: Server
  let alone: Server

  beforeAll(async () => {
    const parts = { operations, persisted: new PersistedQueries() }
    pool = new ReleasePool(store, (release) => createReleaseApp(release, { ...parts, service }))
    await pool.refreshActive()
    const { release } = pool.current as ReleaseApp
    const { yoga } = await createReleaseApp(release, { operations, persisted: new PersistedQueries(), service })
    alone = await listening(createServer((asked, response) => acceptsBody(asked, response) && yoga(asked, response)))
    front = await listening(
      createHttpServer(pool, new GraphQLHandler({ ...parts, releases: pool, responder: new QueryResponder(cache) })),
    )
  })
  afterAll(async () => {
    agent.destroy()
    await Promise.all([front, alone].map((server) => new Promise((closed) => server.close(closed))))
    await pool.close()
  })

  test(`answer ${CASES} generated requests alike`, async () => {
    const statuses = new Set<number>()
    for (const one of fc.sample(cases, { numRuns: CASES, seed: 1 })) {
      const [byDoor, byYoga] = await Promise.all([ask(front, one), ask(alone, one)])
      expect(byDoor, JSON.stringify({ ...one, shape: one.shape('{}') })).toEqual(byYoga)
      statuses.add(byYoga.status)
    }
    expect([...statuses].sort()).toEqual([200, 400, 404, 405, 406, 415])
  })
})
