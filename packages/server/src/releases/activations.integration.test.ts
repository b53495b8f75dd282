import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Operations, schema, singleRelease } from '@tiyu/schema'
import { openTestRelease } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { graphqlRoute } from '../graphql/handler.ts'
import { PersistedQueries } from '../graphql/persisted-queries.ts'
import { createYogaHandler } from '../graphql/yoga.ts'
import { createReleaseApp } from '../http/release-app.ts'
import { createHttpServer } from '../http/server.ts'
import { Activations } from './activations.ts'

type Release = Awaited<ReturnType<typeof openTestRelease>>
let release: Release
beforeAll(async () => {
  release = await openTestRelease()
})
afterAll(() => release.close())

const named = (name: string) => ({ ...release.info, name, version: name })

test('A stream begins with the active release and then yields each published one once', async () => {
  const activations = new Activations()
  activations.publish(named('a'))
  const stream = activations.subscribe()[Symbol.asyncIterator]()
  expect(await stream.next()).toMatchObject({ value: { name: 'a' } })
  const next = stream.next()
  activations.publish(named('a'))
  activations.publish(named('b'))
  expect(await next).toMatchObject({ value: { name: 'b' } })
})

test('A slow consumer receives only the latest release', async () => {
  const activations = new Activations()
  activations.publish(named('a'))
  const stream = activations.subscribe()[Symbol.asyncIterator]()
  await stream.next()
  for (const name of ['b', 'c', 'd']) activations.publish(named(name))
  expect(await stream.next()).toMatchObject({ value: { name: 'd' } })
})

test('All streams end on close, including later ones', async () => {
  const activations = new Activations()
  activations.publish(named('a'))
  const early = activations.subscribe()[Symbol.asyncIterator]()
  await early.next()
  activations.close()
  expect(await early.next()).toMatchObject({ done: true })
  const names: string[] = []
  for await (const { name } of activations.subscribe()) names.push(name)
  expect(names).toEqual(['a'])
  expect(activations.size).toBe(0)
})

test('Two hundred clients receive each event, and leave no listener behind', async () => {
  const activations = new Activations()
  activations.publish(named('a'))
  const service = { ...singleRelease(release.info), activations: () => activations.subscribe() }
  const app = await createReleaseApp(release, service)
  const yoga = createYogaHandler({ schema, operations: new Operations(schema), persisted: new PersistedQueries() })
  const server = createHttpServer([graphqlRoute((context) => yoga(context, app))]).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  const disconnect = new AbortController()
  const readers = await Promise.all(Array.from({ length: 200 }, () => reader(url, disconnect.signal)))
  await Promise.all(readers.map((read) => read('"version":"a"')))
  expect(activations.size).toBe(200)
  activations.publish(named('b'))
  await Promise.all(readers.map((read) => read('"version":"b"')))
  disconnect.abort()
  await vi.waitUntil(() => activations.size === 0, 10_000)
  await new Promise((closed) => server.close(closed))
})

/** Subscribes, and returns a function that reads until a text arrives. */
async function reader(url: string, signal: AbortSignal): Promise<(text: string) => Promise<void>> {
  const query = encodeURIComponent('subscription { releaseActivated { version } }')
  const response = await fetch(`${url}?query=${query}`, { headers: { accept: 'text/event-stream' }, signal })
  const chunks = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    [Symbol.asyncIterator]()
  let received = ''
  return async (text) => {
    while (!received.includes(text)) received += (await chunks.next()).value
  }
}
