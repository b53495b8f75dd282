// Kept answers, and queries that come at the same time: over a real store of two releases.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type ClientRequest, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { Operations, schema } from '@tiyu/schema'
import { openStore, type ReleaseStore } from '@tiyu/store'
import { EditedPackage } from '@tiyu/store/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ReleasePool } from '../../release-pool.ts'
import { createHttpServer } from '../http-server.ts'
import { createReleaseApp, type ReleaseApp } from '../release-app.ts'
import { GraphQLHandler } from './graphql-handler.ts'
import { PersistedQueries } from './persisted-queries.ts'
import { QueryResponder } from './query-responder.ts'
import { ResponseCache } from './response-cache.ts'

let edited: EditedPackage
let stateFolder: string
let store: ReleaseStore
let pool: ReleasePool<ReleaseApp>
let server: Server
/** SQL statements that were sent since the test began. */
let statements = 0

beforeAll(async () => {
  edited = await EditedPackage.withSports()
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-answers-'))
  store = await openStore({ stateFolder })
  await store.publish(edited.folder)
  await edited.setVersion('2020.2')
  await store.publish(edited.folder)
  const parts = { operations: new Operations(schema), persisted: new PersistedQueries() }
  const service = { releases: () => store.releases(), activations: async function* () {} }
  const counted = {
    releases: () => store.releases(),
    find: (version: string) => store.find(version),
    open: (name?: string) =>
      store.open(name, () => {
        statements += 1
      }),
  }
  pool = new ReleasePool(counted, (release) => createReleaseApp(release, { ...parts, service }))
  await pool.refreshActive()
  const responder = new QueryResponder(new ResponseCache(1_000_000))
  server = createHttpServer(pool, new GraphQLHandler({ ...parts, releases: pool, responder })).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
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

interface Asking {
  readonly sent: ClientRequest
  readonly data: Promise<unknown>
}

function ask(query: string, more: Record<string, string> = {}): Asking {
  const { port } = server.address() as AddressInfo
  const path = `/graphql?${new URLSearchParams({ query, ...more })}`
  const sent = get({ host: '127.0.0.1', port, path })
  const data = once(sent, 'response').then(async ([response]: IncomingMessage[]) => {
    const { data: found } = (await json(response as IncomingMessage)) as { data: unknown }
    return found
  })
  return { sent, data }
}

const search = (name: string) => `query ${name} { search(text: "球类", first: 5) { totalCount } }`
const VERSION = '{ release { version } }'

test('equal queries that come at the same time are run once, though the first caller goes away', async () => {
  const found = await ask(search('Alone')).data
  const alone = statements
  expect(alone).toBeGreaterThan(0)

  statements = 0
  const arrived = once(server, 'request')
  const first = ask(search('Together'))
  const gone = expect(first.data).rejects.toThrow()
  await arrived
  first.sent.destroy()
  const others = Array.from({ length: 20 }, () => ask(search('Together')).data)
  expect(new Set((await Promise.all(others)).map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify(found)]),
  )
  await gone
  expect(statements).toBe(alone)
})

test('a query that was answered is not run again, whether by the same words or by others that mean the same', async () => {
  const query = 'query ($text: String!, $first: Int) { search(text: $text, first: $first) { totalCount } }'
  const found = await ask(query, { variables: '{"text":"球类","first":5}' }).data
  statements = 0
  for (const variables of ['{"text":"球类","first":5}', '{ "first": 5, "text": "球类" }']) {
    expect(await ask(query, { variables }).data).toEqual(found)
  }
  expect(statements).toBe(0)
})

test('no answer outlives a switch of releases, and a pinned one stays', async () => {
  for (const version of ['2020.2', '2020.1', '2020.2']) {
    await store.activate(version)
    await pool.refreshActive()
    for (let time = 0; time < 2; time += 1) {
      expect(await ask(VERSION).data).toEqual({ release: { version } })
      expect(await ask(VERSION, { release: '2020.1' }).data).toEqual({ release: { version: '2020.1' } })
    }
  }
})

test('what rests on the list of releases is read anew each time', async () => {
  const pinned = () => ask('{ release { active } }', { release: '2020.1' }).data
  for (const active of [true, false]) {
    await store.activate(active ? '2020.1' : '2020.2')
    expect(await pinned()).toEqual({ release: { active } })
    expect(await ask('{ releases { version active } }').data).toEqual({
      releases: [
        { version: '2020.2', active: !active },
        { version: '2020.1', active },
      ],
    })
  }
})
