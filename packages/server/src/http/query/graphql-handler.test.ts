// How long the door holds a release, seen with an operation that answers when it is told to.
import { once } from 'node:events'
import { get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Operations } from '@tiyu/schema'
import { expect, test, vi } from 'vitest'
import { createHttpServer } from '../http-server.ts'
import type { ReleaseApp } from '../release-app.ts'
import { GraphQLHandler } from './graphql-handler.ts'
import { PersistedQueries } from './persisted-queries.ts'
import { QueryResponder } from './query-responder.ts'

async function heldDoor() {
  const result = Promise.withResolvers<object>()
  const begun = Promise.withResolvers<void>()
  const run = () => {
    begun.resolve()
    return result.promise
  }
  const operation = { operationType: 'query', run, stringify: JSON.stringify }
  const operations = { prepare: () => operation } as unknown as Operations
  const service = { identity: 'one', context: () => ({}) } as unknown as ReleaseApp
  const givenBack = Promise.withResolvers<string>()
  const releases = {
    current: service,
    acquireActive: () => ({ app: service, release: () => givenBack.resolve('given back') }),
    acquirePinned: async () => Promise.reject(new Error('no release is pinned')),
  }
  const parts = { releases, operations, persisted: new PersistedQueries(), responder: new QueryResponder(undefined) }
  const server = createHttpServer(releases, new GraphQLHandler(parts)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const asked = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>
  const { port } = server.address() as AddressInfo
  const sent = get({ host: '127.0.0.1', port, path: '/graphql?query={a}', agent: false })
  const held = () => Promise.race([givenBack.promise, Promise.resolve('held')])
  return { result, begun: begun.promise, givenBack: givenBack.promise, held, server, asked, sent }
}

test('a release is held until the query was answered', async () => {
  const { result, begun, givenBack, held, server, sent } = await heldDoor()
  const answered = once(sent, 'response')
  await begun
  expect(await held()).toBe('held')
  result.resolve({ data: { a: 1 } })
  const [response] = await answered
  expect(await text(response)).toBe('{"data":{"a":1}}')
  await givenBack
  server.close()
})

test('a release is held until the query was run to its end, though the caller went away', async () => {
  const { result, begun, givenBack, held, server, asked, sent } = await heldDoor()
  const gone = once(sent, 'error')
  await begun
  const [, response] = await asked
  const closed = once(response, 'close')
  sent.destroy(new Error('gone'))
  await Promise.all([gone, closed])
  expect(await held()).toBe('held')
  result.resolve({ data: { a: 1 } })
  await givenBack
  server.close()
})

test('a release is given back after a defect', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { result, begun, givenBack, server, sent } = await heldDoor()
  const answered = once(sent, 'response')
  await begun
  result.reject(new Error('a defect that is meant'))
  const [response] = await answered
  expect(response.statusCode).toBe(500)
  expect(await text(response)).toContain('Unexpected error.')
  await givenBack
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
  server.close()
})
