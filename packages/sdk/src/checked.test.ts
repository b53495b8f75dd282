// Errors for mistakes in the options of a client, in Node and in development builds.
import { afterEach, expect, it, vi } from 'vitest'
import * as checked from './checked.ts'
import * as core from './index.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const creators = [checked.createClient, checked.createRequest] as ((options: unknown) => unknown)[]

function expectMistake(options: unknown, message: RegExp): void {
  for (const create of creators)
    expect(() => create(options)).toThrow(
      expect.objectContaining({ name: 'TypeError', code: 'INVALID_ARGUMENT', message: expect.stringMatching(message) }),
    )
}

it('exports what the core does', () => {
  expect(Object.keys(checked).sort()).toEqual(Object.keys(core).sort())
})

const URL_OF_SERVICE = 'https://example.org/graphql'

it.each([
  [{ ulr: URL_OF_SERVICE }, 'ulr'],
  [{ url: URL_OF_SERVICE, tiemout: 5 }, 'tiemout'],
  [{ url: URL_OF_SERVICE, Headers: {} }, 'Headers'],
  [{ url: URL_OF_SERVICE, header: {} }, 'header'],
  [{ url: URL_OF_SERVICE, token: undefined }, 'token'],
  [{ url: URL_OF_SERVICE, toString: 1 }, 'toString'],
])('names a misspelt option: %j', (options, name) => {
  expectMistake(options, new RegExp(`^options: "${name}"; expected url, headers, .*cache\\. options 应为`))
})

it.each([
  '192.168.0.5/graphql',
  '192.168.0.5',
  '127.0.0.1:4000/graphql',
  'example.org',
  'graphql',
  'http://',
  'http//localhost:4000',
  'htp://localhost:4000',
  'ftp://example.org/graphql',
  'file:///tmp/manifest.json',
  'http://localhost:99999',
  '   ',
])('refuses the URL %j outside of pages', (url) => {
  expectMistake({ url }, /^url: .*https:\/\/example\.org\/graphql/)
})

it.each(['192.168.0.5/graphql', 'ftp://example.org/graphql', 'htp://localhost:4000'])(
  'refuses the URL %j in pages',
  (url) => {
    vi.stubGlobal('location', { href: 'https://example.org/page/' })
    expectMistake({ url }, /^url: /)
  },
)

it.each(['/graphql', '../graphql', '//example.org/graphql'])('leaves the path %j for pages', (url) => {
  expect(() => checked.createClient({ url })).not.toThrow()
})

it.each(['/graphql', './2020.1/manifest.json', 'graphql', '//example.org/graphql', 'HTTP://localhost:4000'])(
  'takes the URL %j in pages',
  (url) => {
    vi.stubGlobal('location', { href: 'https://example.org/page/' })
    expect(() => checked.createClient({ url })).not.toThrow()
  },
)

it('takes whole URLs, URL objects, all options, and any URL that an own fetch takes', () => {
  const options = { url: URL_OF_SERVICE, headers: {}, fetch, timeout: 1, retries: 1, method: 'GET' as const }
  for (const given of [
    { url: URL_OF_SERVICE },
    { url: new URL(URL_OF_SERVICE) },
    { ...options, release: '2020.1', batchSize: 2, cache: 0, batching: undefined, httpCaching: undefined },
    { url: '/graphql', fetch },
  ])
    expect(() => checked.createClient(given)).not.toThrow()
})

it.each([undefined, null, {}, '', URL_OF_SERVICE])('leaves %j to the core', (options) => {
  expectMistake(options, /^url: undefined; expected such as/)
})
