// The response cache and in-flight deduplication, over a store with two releases.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type ClientRequest, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { Operations, schema, singleRelease } from '@tiyu/schema'
import { openStore, type ReleaseStore } from '@tiyu/store'
import { EditedPackage } from '@tiyu/store/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createReleaseApp, type ReleaseApp } from '../http/release-app.ts'
import { createHttpServer } from '../http/server.ts'
import { ReleasePool } from '../releases/release-pool.ts'
import { GraphQLHandler } from './handler.ts'
import { PersistedQueries } from './persisted-queries.ts'
import { ResponseCache } from './response-cache.ts'
import { createYogaHandler } from './yoga.ts'

let edited: EditedPackage
let stateFolder: string
let store: ReleaseStore
let pool: ReleasePool<ReleaseApp>
let server: Server
/** Number of SQL statements since the test began. */
let statements = 0
/** Number of the last activation. */
let activation: number | undefined

beforeAll(async () => {
  edited = await EditedPackage.withSports()
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-responder-'))
  store = await openStore({ stateFolder })
  await store.publish(edited.folder)
  await edited.setVersion('2020.2')
  await store.publish(edited.folder)
  const countingStore = {
    releases: async () => (await store.releases()).map((one) => (one.active ? { ...one, activation } : one)),
    find: (version: string) => store.find(version),
    open: (name?: string) =>
      store.open(name, () => {
        statements += 1
      }),
  }
  pool = new ReleasePool(countingStore, (release) =>
    createReleaseApp(release, { ...singleRelease(release.info), releases: () => store.releases() }),
  )
  await pool.refreshActive()
  const shared = { schema, operations: new Operations(schema), persisted: new PersistedQueries() }
  const cache = new ResponseCache(1_000_000)
  const handler = new GraphQLHandler({ ...shared, releases: pool, yoga: createYogaHandler(shared), cache })
  server = createHttpServer([handler.route]).listen(0, '127.0.0.1')
  await once(server, 'listening')
}, 240_000)
beforeEach(() => {
  statements = 0
})
afterAll(async () => {
  await new Promise((closed) => server.close(closed))
  await pool.close()
  await store.close()
  await edited.copy[Symbol.asyncDispose]()
  await rm(stateFolder, { recursive: true, force: true })
})

interface SentQuery {
  readonly sent: ClientRequest
  readonly data: Promise<unknown>
}

function send(query: string, more: Record<string, string> = {}, headers: Record<string, string> = {}): SentQuery {
  const { port } = server.address() as AddressInfo
  const path = `/graphql?${new URLSearchParams({ query, ...more })}`
  const sent = get({ host: '127.0.0.1', port, path, headers })
  const data = once(sent, 'response').then(async ([response]: IncomingMessage[]) => {
    return ((await json(response as IncomingMessage)) as { data: unknown }).data
  })
  return { sent, data }
}

const search = (name: string) => `query ${name} { search(text: "球类", first: 5) { totalCount } }`
const VERSION = '{ release { version } }'

test('runs equal concurrent queries once', async () => {
  // The first search counts its words, for all that follow.
  await send(search('First')).data
  statements = 0
  const expected = await send(search('Alone')).data
  const statementsOfOne = statements
  expect(statementsOfOne).toBeGreaterThan(0)

  statements = 0
  const equal = Array.from({ length: 20 }, () => send(search('Together')).data)
  expect(new Set((await Promise.all(equal)).map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify(expected)]),
  )
  expect(statements).toBe(statementsOfOne)
})

test('does not run a query again that differs in the order of variables only', async () => {
  const query = 'query ($text: String!, $first: Int) { search(text: $text, first: $first) { totalCount } }'
  const expected = await send(query, { variables: '{"text":"球类","first":5}' }).data
  statements = 0
  for (const variables of ['{"text":"球类","first":5}', '{ "first": 5, "text": "球类" }']) {
    expect(await send(query, { variables }).data).toEqual(expected)
  }
  expect(statements).toBe(0)
})

test('answers from the new release after a switch, and from a pinned one always', async () => {
  for (const version of ['2020.2', '2020.1', '2020.2']) {
    await store.activate(version)
    await pool.refreshActive()
    for (let time = 0; time < 2; time += 1) {
      expect(await send(VERSION).data).toEqual({ release: { version } })
      expect(await send(VERSION, { release: '2020.1' }).data).toEqual({ release: { version: '2020.1' } })
    }
  }
})

test('answers nobody from the cache of an older activation than the client has seen', async () => {
  await store.activate('2020.1')
  activation = 1
  await pool.refreshActive()
  for (let time = 0; time < 2; time += 1) await send(VERSION).data
  await store.activate('2020.2')
  activation = 2
  expect(await send(VERSION, {}, { 'tiyu-activation': '1' }).data).toEqual({ release: { version: '2020.1' } })
  const { sent, data } = send(VERSION, {}, { 'tiyu-activation': '2' })
  const [{ headers }] = (await once(sent, 'response')) as [IncomingMessage]
  expect(await data).toEqual({ release: { version: '2020.2' } })
  expect(headers['tiyu-activation']).toBe('2')
})

test('never caches results that depend on the list of releases', async () => {
  const pinned = () => send('{ release { active } }', { release: '2020.1' }).data
  for (const active of [true, false]) {
    await store.activate(active ? '2020.1' : '2020.2')
    expect(await pinned()).toEqual({ release: { active } })
    expect(await send('{ releases { version active } }').data).toEqual({
      releases: [
        { version: '2020.2', active: !active },
        { version: '2020.1', active },
      ],
    })
  }
})
