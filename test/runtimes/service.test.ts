// The service in other runtimes: Bun and Deno answer as Node does.
import { rm } from 'node:fs/promises'
import type { RunningService } from '@tiyu/server'
import { copyStateFolder } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type CliProcess, startTiyuIn, waitForOutput } from '../publish/cli-process.ts'
import { startService } from '../service/started-service.ts'
import { installRuntimes, type Runtime, runtimePath } from './installed-runtimes.ts'

let node: RunningService
const folders: string[] = []

beforeAll(async () => {
  ;[node] = await Promise.all([startService(), installRuntimes()])
}, 300_000)
afterAll(async () => {
  await node.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const OPTIONS: Readonly<Record<'Bun' | 'Deno', readonly string[]>> = {
  Bun: ['run'],
  Deno: ['run', '--allow-all', '--no-lock', '--node-modules-dir=manual'],
}

/** Starts the service in a runtime; undefined if npm has no build of it for this platform. */
async function start(
  runtime: Runtime & keyof typeof OPTIONS,
  store: Readonly<Record<'STATE_DIR' | 'DATABASE_URL', string>>,
): Promise<{ run: CliProcess; url: string } | undefined> {
  const program = await runtimePath(runtime)
  if (!program) return undefined
  const env = { ...store, SHUTDOWN_SECONDS: '1' }
  const run = startTiyuIn(program, OPTIONS[runtime], ['serve'], env)
  const [, url = ''] = await waitForOutput(run, /GraphQL\s.*?(http:\S+)\/graphql$/m)
  return { run, url }
}

const json = { 'content-type': 'application/json' }
const post = (body: unknown, headers = {}): RequestInit => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
})
const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`

/** Requests of every kind that the service answers. */
const REQUESTS: readonly (readonly [path: string, init?: RequestInit])[] = [
  [query('{ facilities(first: 3) { nodes { name region { name } citations { asWritten } } } }')],
  [query('{ nothing }')],
  ['/graphql', post({ query: '{ search(text: "体育", first: 5) { totalCount nodes { __typename } } }' })],
  ['/graphql', post({ query: '{ __typename }' }, { accept: 'application/graphql-response+json' })],
  ['/graphql', post([{ query: '{ __typename }' }, { query: '{ nothing }' }])],
  ['/graphql', post('nothing')],
  ['/graphql', { method: 'POST', headers: { 'content-type': 'text/html' }, body: '<p>' }],
  ['/graphql', { method: 'PUT' }],
  ['/graphql', { method: 'OPTIONS', headers: { origin: 'https://example.org' } }],
  [`${query('{ sports { code name } }')}&format=csv`],
  [`${query('{ sports { code name } }')}&release=1999.1`],
  ['/data/sports.csv', { headers: { range: 'bytes=5-20' } }],
  ['/data/sports.csv', { headers: { range: 'bytes=999999-' } }],
  ['/data/', { headers: { 'accept-encoding': 'br' } }],
  ['/data/..%2f..%2fpackage.json'],
  ['/en/', { headers: { 'accept-encoding': 'identity' } }],
  ['/limits'],
  ['/health/ready'],
  ['/nothing'],
]

/** Header fields in which answers of two processes or stores differ, or that belong to the connection. */
const OWN_HEADERS = [
  ...['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'],
  ...['tiyu-activation', 'x-request-id'],
]

async function answer(url: string, [path, init]: (typeof REQUESTS)[number]) {
  const response = await fetch(url + path, init)
  const { host } = new URL(url)
  const text = await response.text()
  // The tag of a page depends on its links, which have the address of the service.
  const own = text.includes(host) ? [...OWN_HEADERS, 'etag'] : OWN_HEADERS
  const headers = [...response.headers].filter(([name]) => !own.includes(name))
  const body = text.replaceAll(host, 'HOST')
  return { status: response.status, headers: Object.fromEntries(headers), body }
}

async function stop(run: CliProcess): Promise<void> {
  run.child.kill('SIGTERM')
  await run.exit
  expect(run.output()).not.toMatch(/\berror\b/i)
}

const embedded = async () => {
  const stateFolder = await copyStateFolder()
  folders.push(stateFolder)
  return { STATE_DIR: stateFolder, DATABASE_URL: '' }
}
// `/limits` names the concurrency, which depends on the store otherwise.
const postgres = async () => ({ STATE_DIR: '', DATABASE_URL: inject('postgresRelease').url, CONCURRENCY: '4' })

test.for([
  ['Bun', 'the embedded database', embedded],
  ['Deno', 'the embedded database', embedded],
  ['Deno', 'PostgreSQL', postgres],
] as const)(
  '%s answers as Node does with %s, and stops in order',
  { timeout: 90_000 },
  async ([runtime, , store], { skip }) => {
    const service = await start(runtime, await store())
    if (!service) return skip('npm has no build for this platform')
    for (const request of REQUESTS)
      expect(await answer(service.url, request), request[0]).toEqual(await answer(node.url, request))
    await stop(service.run)
  },
)
