// The client leaves no timer or socket that keeps the process of a finished program alive.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { json, type Responder, startTestServer, type TestServer, text } from './testing/test-server.ts'

const sdk = fileURLToPath(new URL('./index.ts', import.meta.url))

let server: TestServer | undefined
afterEach(() => server?.close())

/** Runs a call in a child process and returns its output; fails if the process does not exit. */
async function output(answers: readonly Responder[], call: string): Promise<string> {
  server = await startTestServer(...answers)
  const program = `
    import { batching, createClient, subscriptions } from ${JSON.stringify(sdk)}
    const url = ${JSON.stringify(server.url)}
    const api = createClient({ url, subscriptions, timeout: 60_000 })
    try { ${call} } catch (error) { console.log(error.name) }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { timeout: 10_000 })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed += chunk
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  return printed.trim()
}

describe('the process exits', () => {
  const good = json({ data: { release: { version: '2020.1' } } })
  const request = 'api.request("{ release { version } }"'

  it.each([
    ['a response', [good], `console.log((await ${request})).release.version)`, '2020.1'],
    ['a retry', [text('', 'text/plain', 503), good], `console.log((await ${request})).release.version)`, '2020.1'],
    ['an error', [json({ errors: [{ message: 'no' }] }, 400)], `await ${request})`, 'ApiError'],
    ['a timeout', [() => {}], `await ${request}, {}, { timeout: 100 })`, 'TimeoutError'],
    [
      "the caller's abort during a pause",
      [text('', 'text/plain', 503, { 'retry-after': '50' })],
      `await ${request}, {}, { signal: AbortSignal.timeout(300) })`,
      'TimeoutError',
    ],
    [
      'an iteration that was stopped',
      [json({ data: { facilities: { nodes: [{ id: '1' }], pageInfo: { hasNextPage: true, endCursor: 'x' } } } })],
      'for await (const { id } of api.facilities.all()) { console.log(id); break }',
      '1',
    ],
    [
      'a subscription that was closed',
      [
        (response) => {
          response.writeHead(200, { 'content-type': 'text/event-stream' })
          response.write('event: next\ndata: {"data":{"releaseActivated":{"version":"7"}}}\n\n')
        },
      ],
      'for await (const { releaseActivated } of api.subscribe({ releaseActivated: { version: true } })) { console.log(releaseActivated.version); break }',
      '7',
    ],
    [
      'an aborted batch',
      [() => {}],
      `const one = createClient({ url, batching, timeout: 60_000 })
       const signal = AbortSignal.timeout(200)
       const calls = ['{ a }', '{ b }'].map((query) => one.request(query, {}, { signal }))
       for (const { reason } of await Promise.allSettled(calls)) console.log(reason.name)`,
      'TimeoutError\nTimeoutError',
    ],
  ] satisfies [string, Responder[], string, string][])('after %s', async (_, answers, call, printed) => {
    expect(await output(answers, call)).toBe(printed)
  })
})
