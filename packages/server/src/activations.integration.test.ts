import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createContextFactory, Operations, schema } from '@tiyu/schema'
import { openTestRelease } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Activations } from './activations.ts'
import { PersistedQueries } from './http/query/persisted-queries.ts'
import { createYogaHandler } from './http/yoga-handler.ts'

type Release = Awaited<ReturnType<typeof openTestRelease>>
let release: Release
beforeAll(async () => {
  release = await openTestRelease()
})
afterAll(() => release.close())

const named = (name: string) => ({ ...release.info, name, version: name })

test('A stream begins with the release that is served and goes on with those that are told, each once', async () => {
  const activations = new Activations()
  activations.publish(named('a'))
  const stream = activations.subscribe()[Symbol.asyncIterator]()
  expect(await stream.next()).toMatchObject({ value: { name: 'a' } })
  const next = stream.next()
  activations.publish(named('a'))
  activations.publish(named('b'))
  expect(await next).toMatchObject({ value: { name: 'b' } })
})

test('Who reads slowly is told of the latest alone', async () => {
  const activations = new Activations()
  activations.publish(named('a'))
  const stream = activations.subscribe()[Symbol.asyncIterator]()
  await stream.next()
  for (const name of ['b', 'c', 'd']) activations.publish(named(name))
  expect(await stream.next()).toMatchObject({ value: { name: 'd' } })
})

test('Streams end when the service does, those too that begin later', async () => {
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

test('Two hundred callers are told, and leave nothing behind when they leave', async () => {
  const activations = new Activations()
  activations.publish(named('a'))
  const makeContext = await createContextFactory(release, {
    releases: async () => [],
    activations: () => activations.subscribe(),
  })
  const server = createServer(
    createYogaHandler({ operations: new Operations(schema), persisted: new PersistedQueries() }, makeContext),
  )
  const url = await listening(server)
  const leaving = new AbortController()
  const readers = await Promise.all(Array.from({ length: 200 }, () => reader(url, leaving.signal)))
  await Promise.all(readers.map((read) => read('"version":"a"')))
  expect(activations.size).toBe(200)
  activations.publish(named('b'))
  await Promise.all(readers.map((read) => read('"version":"b"')))
  leaving.abort()
  await vi.waitUntil(() => activations.size === 0, 10_000)
  await new Promise((closed) => server.close(closed))
})

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`))
  })
}

/** Subscribes; what comes back reads until a text has come. */
async function reader(url: string, signal: AbortSignal): Promise<(text: string) => Promise<void>> {
  const query = encodeURIComponent('subscription { releaseActivated { version } }')
  const response = await fetch(`${url}?query=${query}`, { headers: { accept: 'text/event-stream' }, signal })
  const chunks = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    [Symbol.asyncIterator]()
  let got = ''
  return async (text) => {
    while (!got.includes(text)) got += (await chunks.next()).value
  }
}
