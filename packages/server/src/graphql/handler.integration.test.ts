// The lifetime of a release reference, and the handling of defects, on both paths. Each test decides when `releases`
// resolves.
import { once } from 'node:events'
import { type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { Operations, type ReleaseRegistry, schema, singleRelease } from '@tiyu/schema'
import type { ListedRelease, OpenedRelease } from '@tiyu/store'
import { openTestRelease, publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RequestRecord } from '../http/middleware/observe-requests.ts'
import { createReleaseApp } from '../http/release-app.ts'
import { createHttpServer } from '../http/server.ts'
import type { ReleaseProvider } from '../http/with-release.ts'
import { createLogger } from '../logging/logger.ts'
import { GraphQLHandler } from './handler.ts'
import { PersistedQueries } from './persisted-queries.ts'
import { createYogaHandler } from './yoga.ts'

let release: OpenedRelease
beforeAll(async () => {
  release = await openTestRelease()
})
afterAll(() => release.close())

const QUERY = 'query Releases { releases { version } }'

const requests = {
  'the fast path': { contentType: 'application/json', body: JSON.stringify({ query: QUERY }) },
  yoga: { contentType: 'application/graphql', body: QUERY },
}
type Path = keyof typeof requests

interface Fixture {
  readonly server: Server
  readonly records: RequestRecord[]
  /** The log, one JSON object a line. */
  readonly lines: string[]
  /** Result of `releases`. */
  readonly list: PromiseWithResolvers<readonly ListedRelease[]>
  /** Settles when `releases` is read. */
  readonly started: Promise<void>
  /** Number of times the release was released. */
  readonly released: () => number
}

async function startServer(createContext?: () => never): Promise<Fixture> {
  const list = Promise.withResolvers<readonly ListedRelease[]>()
  const started = Promise.withResolvers<void>()
  const service: ReleaseRegistry = {
    ...singleRelease(release.info),
    releases() {
      started.resolve()
      return list.promise
    },
  }
  const app = { ...(await createReleaseApp(release, service)), ...(createContext && { createContext }) }
  let released = 0
  const handle = () => ({
    app,
    release() {
      released += 1
    },
  })
  const releases: ReleaseProvider = {
    current: app,
    activation: undefined,
    acquireActive: handle,
    reachActivation: async () => true,
    acquirePinned: async () => handle(),
  }
  const shared = { schema, operations: new Operations(schema), persisted: new PersistedQueries() }
  const graphql = new GraphQLHandler({ ...shared, releases, yoga: createYogaHandler(shared) })
  const [records, lines]: [RequestRecord[], string[]] = [[], []]
  const logger = createLogger({ LOG_LEVEL: 'error', LOG_FORMAT: 'json' }, { write: (line) => lines.push(line) })
  const routes = [graphql.route]
  const server = createHttpServer(routes, { logger, observers: [{ onEnd: (record) => records.push(record) }] })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { server, records, lines, list, started: started.promise, released: () => released }
}

function expectLogged({ lines }: Fixture, requestId: string): void {
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ requestId, err: { message: 'intended defect' } }])
}

function post({ server }: Fixture, path: Path, headers: Record<string, string> = {}) {
  const { contentType, body } = requests[path]
  const { port } = server.address() as AddressInfo
  const length = { 'content-type': contentType, 'content-length': String(Buffer.byteLength(body)) }
  const sent = request({
    host: '127.0.0.1',
    port,
    path: '/graphql',
    method: 'POST',
    agent: false,
    headers: { ...length, ...headers },
  })
  sent.end(body)
  return sent
}

async function responseTo(sent: ReturnType<typeof post>) {
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: response.statusCode, id: response.headers['x-request-id'], body: await json(response) }
}

describe.each(['the fast path', 'yoga'] as const)('A request answered by %s', (path) => {
  test('holds the release until it is answered', async () => {
    const fixture = await startServer()
    const sent = post(fixture, path)
    await fixture.started
    expect(fixture.released()).toBe(0)
    fixture.list.resolve([{ ...release.info, active: true }])
    expect(await responseTo(sent)).toMatchObject({
      status: 200,
      body: { data: { releases: [{ version: publishedVersion }] } },
    })
    await vi.waitFor(() => expect(fixture.released()).toBe(1))
    await vi.waitFor(() =>
      expect(fixture.records).toMatchObject([
        { method: 'POST', status: 200, release: publishedVersion, operation: 'Releases', cost: expect.any(Number) },
      ]),
    )
    fixture.server.close()
  })

  test('holds the release until the query is done, even if the client disconnects', async () => {
    const fixture = await startServer()
    const arrived = once(fixture.server, 'request') as Promise<[IncomingMessage, ServerResponse]>
    const sent = post(fixture, path)
    const failed = once(sent, 'error')
    await fixture.started
    const [, response] = await arrived
    const closed = once(response, 'close')
    // A client that only ends its side still waits for the answer.
    sent.socket?.resetAndDestroy()
    await Promise.all([failed, closed])
    expect(fixture.released()).toBe(0)
    fixture.list.resolve([])
    await vi.waitFor(() => expect(fixture.released()).toBe(1))
    fixture.server.close()
  })

  test('reports a defect of a resolver, logs it with the request ID and releases the release', async () => {
    const fixture = await startServer()
    const sent = post(fixture, path, { 'x-request-id': 'id-1' })
    await fixture.started
    fixture.list.reject(new Error('intended defect'))
    const { id, body } = await responseTo(sent)
    expect(id).toBe('id-1')
    expect(JSON.stringify(body)).toContain('Unexpected error; report it with the x-request-id. 意外错误')
    await vi.waitFor(() => expect(fixture.released()).toBe(1))
    expectLogged(fixture, 'id-1')
    expect(fixture.records).toMatchObject([{ requestId: 'id-1', code: 'INTERNAL_SERVER_ERROR' }])
    fixture.server.close()
  })

  test('answers 500 to a defect outside the query, logs it and releases the release', async () => {
    const fixture = await startServer(() => {
      throw new Error('intended defect')
    })
    const response = await responseTo(post(fixture, path, { 'x-request-id': 'id-2' }))
    expect(response).toMatchObject({
      status: 500,
      id: 'id-2',
      body: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    })
    await vi.waitFor(() => expect(fixture.released()).toBe(1))
    expectLogged(fixture, 'id-2')
    fixture.server.close()
  })
})

test('An event stream does not hold the release', async () => {
  const fixture = await startServer()
  const { port } = fixture.server.address() as AddressInfo
  const query = encodeURIComponent('subscription { releaseActivated { version } }')
  const headers = { accept: 'text/event-stream' }
  const response = await fetch(`http://127.0.0.1:${port}/graphql?query=${query}`, { headers })
  await vi.waitFor(() => expect(fixture.released()).toBe(1))
  expect(await response.text()).toContain(`"version":"${publishedVersion}"`)
  fixture.server.close()
})
