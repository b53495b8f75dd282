import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../client.ts'
import { ApiError } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { CallOptions, ClientOptions } from '../options.ts'
import { json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

const selection = { releaseActivated: { version: true } } as const

/** An answer of GraphQL as an event. */
const next = (version: string) =>
  `event: next\ndata: ${JSON.stringify({ data: { releaseActivated: { version } } })}\n\n`
const complete = 'event: complete\ndata:\n\n'

/** Answers with a stream of these texts, which ends or stays open. */
const stream =
  (texts: readonly string[], then: (response: ServerResponse) => void = (response) => response.end()): Responder =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.flushHeaders()
    for (const piece of texts) response.write(piece)
    then(response)
  }
const open = () => {}
const reset = (response: ServerResponse) => setTimeout(() => response.destroy(), 20)

async function subscribe(answers: readonly Responder[], options: Partial<ClientOptions> = {}, call?: CallOptions) {
  server = await startTestServer(...answers)
  return createClient({ url: server.url, ...options }).subscribe(selection, call)
}

/** The versions that are told until the end. */
async function versions(told: Awaited<ReturnType<typeof subscribe>>): Promise<string[]> {
  const found: string[] = []
  for await (const { releaseActivated } of told) found.push(releaseActivated.version)
  return found
}

const failure = (told: Promise<unknown>) =>
  told.then(
    () => expect.unreachable(),
    (error: unknown) => error as ApiError,
  )

describe('a subscription', () => {
  it('gives each answer as it comes, until the server says that it is complete', async () => {
    const told = await subscribe([stream([next('1'), ': ping\n\n', next('2'), complete], open)], {
      headers: { 'x-app': 'a' },
    })
    expect(await versions(told)).toEqual(['1', '2'])
    expect(server?.requests).toHaveLength(1)
    expect(server?.requests[0]).toMatchObject({
      method: 'POST',
      headers: { accept: 'text/event-stream', 'x-app': 'a' },
    })
    expect(JSON.parse(server?.requests[0]?.body ?? '')).toEqual({
      query: 'subscription{releaseActivated{version}}',
      variables: {},
    })
  })

  it('asks for nothing before the first answer is wanted', async () => {
    const told = await subscribe([stream([complete])])
    expect(server?.requests).toHaveLength(0)
    await versions(told)
    expect(server?.requests).toHaveLength(1)
  })

  it('reads no further than the caller takes', async () => {
    let written = 0
    const flood: Responder = async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const event = next('x'.repeat(100_000))
      while (response.write(event) && written < 1000) written += 1
    }
    const told = await subscribe([flood])
    await told.next()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(written).toBeLessThan(1000)
    await told.return?.()
  })

  it('that breaks off is opened again, after the last event that had an identifier', async () => {
    const told = await subscribe([
      stream([`id: 7\n${next('1')}`], reset),
      stream([next('2')]),
      text('busy', 'text/plain', 503),
      stream([next('3'), complete]),
    ])
    expect(await versions(told)).toEqual(['1', '2', '3'])
    expect(server?.requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '7', '7', '7'])
  })

  it('that falls silent is opened again', async () => {
    const told = await subscribe([stream([next('1')], open), stream([next('2'), complete])], { timeout: 200 })
    expect(await versions(told)).toEqual(['1', '2'])
  })
})

describe('the end of a subscription', () => {
  it('comes when the caller breaks, and closes the connection', async () => {
    let closed = false
    const told = await subscribe([
      stream([next('1'), next('2')], (response) => response.on('close', () => (closed = true))),
    ])
    for await (const { releaseActivated } of told) if (releaseActivated.version) break
    await expect.poll(() => closed).toBe(true)
    expect(await told.next()).toEqual({ done: true, value: undefined })
  })

  it('comes at once when the caller returns while it waits', async () => {
    const told = await subscribe([stream([next('1')], open)])
    await told.next()
    const waiting = told.next()
    expect(await told.return?.()).toEqual({ done: true, value: undefined })
    expect(await waiting).toEqual({ done: true, value: undefined })
  })

  it("comes with the caller's own reason, while it waits, while it pauses and before it began", async () => {
    const reason = new Error('left')
    for (const answer of [stream([], open), text('busy', 'text/plain', 503, { 'retry-after': '50' })]) {
      const controller = new AbortController()
      const told = await subscribe([answer], {}, { signal: controller.signal })
      setTimeout(() => controller.abort(reason), 100)
      expect(await failure(versions(told))).toBe(reason)
      await server?.close()
    }
    const never = await subscribe([stream([])], {}, { signal: AbortSignal.abort(reason) })
    expect(await failure(versions(never))).toBe(reason)
    expect(server?.requests).toHaveLength(0)
  })
})

describe('a subscription that fails', () => {
  it('tells the errors of an answer', async () => {
    const event = `event: next\ndata: ${JSON.stringify({ errors: [{ message: 'no', extensions: { code: 'NO' } }] })}\n\n`
    expect(await failure(versions(await subscribe([stream([event], open)])))).toMatchObject({
      name: 'ApiError',
      code: 'NO',
    })
    expect(server?.requests).toHaveLength(1)
  })

  it.each([
    ['a refusal', json({ errors: [{ message: 'no', extensions: { code: 'NO' } }] }, 400), ApiError, 'NO'],
    ['an HTML page', text('<html>', 'text/html'), UnexpectedAnswerError, 'UNEXPECTED_ANSWER'],
    [
      'an answer that is no stream',
      json({ data: { releaseActivated: {} } }),
      UnexpectedAnswerError,
      'UNEXPECTED_ANSWER',
    ],
    [
      'an event that is no JSON',
      stream(['event: next\ndata: {"da\n\n'], open),
      UnexpectedAnswerError,
      'UNEXPECTED_ANSWER',
    ],
  ] as const)('with %s is not opened again', async (_, answer, type, code) => {
    const error = await failure(versions(await subscribe([answer])))
    expect(error).toBeInstanceOf(type)
    expect(error).toMatchObject({ code })
    expect(server?.requests).toHaveLength(1)
  })

  it('is opened again as often as `retries` says, counted from the last answer', async () => {
    const told = await subscribe([stream([next('1')]), stream([]), stream([])], {}, { retries: 1 })
    const found: string[] = []
    const error = await failure(
      (async () => {
        for await (const { releaseActivated } of told) found.push(releaseActivated.version)
      })(),
    )
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toContain('ended early')
    expect(found).toEqual(['1'])
    expect(server?.requests).toHaveLength(2)
  })
})
