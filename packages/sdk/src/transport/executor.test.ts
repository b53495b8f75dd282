import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createRequest } from '../client.ts'
import { ApiError } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { CallOptions, ClientOptions } from '../options.ts'
import { json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'

const good = json({ data: { release: { version: '2020.1' } } })
const busy = text('busy', 'text/plain', 503)

let server: TestServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** Asks a server that answers so, with a client of these options. */
async function ask(answers: readonly Responder[], options: Partial<ClientOptions> = {}, call?: CallOptions) {
  server = await startTestServer(...answers)
  return createRequest({ url: server.url, ...options })('{ release { version } }', undefined, call)
}

/** The error such a call ends with. */
async function failure(answers: readonly Responder[], options: Partial<ClientOptions> = {}, call?: CallOptions) {
  const answer = ask(answers, options, call)
  return answer.then(
    () => expect.unreachable('The call succeeded'),
    (error: unknown) => error as ApiError,
  )
}

/** The parameters of a request that came in. */
const parametersOf = (url: string | undefined) => Object.fromEntries(new URL(`${url}`, 'http://x').searchParams)

describe('a request', () => {
  it('that reads is a GET of the document and its variables, with the headers of the client and of the call', async () => {
    server = await startTestServer(good)
    const request = createRequest({ url: server.url, headers: { authorization: 'Bearer 1', 'x-app': 'a' } })
    const data = await request('query($a: Int) { x(first: $a) }', { a: 3 }, { headers: { 'x-app': 'b' } })
    expect(data).toEqual({ release: { version: '2020.1' } })
    const [received] = server.requests
    expect(received).toMatchObject({ method: 'GET', headers: { authorization: 'Bearer 1', 'x-app': 'b' } })
    expect(received?.headers.accept).toContain('application/graphql-response+json')
    expect(received?.headers).not.toHaveProperty('content-type')
    expect(parametersOf(received?.url)).toEqual({ query: 'query($a: Int) { x(first: $a) }', variables: '{"a":3}' })
  })

  it('is a POST where the client says so, and wherever it may change something', async () => {
    server = await startTestServer(good)
    await createRequest({ url: server.url, method: 'POST' })('query($a: Int) { x(first: $a) }', { a: 3 })
    const [received] = server.requests
    expect(received).toMatchObject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
    })
    expect(JSON.parse(received?.body ?? '')).toEqual({ query: 'query($a: Int) { x(first: $a) }', variables: { a: 3 } })
    await createRequest({ url: server.url })('mutation { x }')
    expect(server.requests[1]).toMatchObject({ method: 'POST' })
  })

  it.each([405, 414, 431])('is posted, and all after it, when a GET is answered with %i', async (status) => {
    server = await startTestServer(text('no', 'text/plain', status), good)
    const request = createRequest({ url: server.url })
    await request('{ release { version } }')
    await request('{ release { version } }')
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST'])
  })

  it('names the release the client is pinned to', async () => {
    await ask([good], { release: '2020.1 beta' })
    expect(parametersOf(server?.requests[0]?.url)).toMatchObject({ release: '2020.1 beta' })
    await createRequest({ url: `${server?.url}?key=1`, release: '2020.1', method: 'POST' })('{ release { version } }')
    expect(server?.requests[1]?.url).toBe('/graphql?key=1&release=2020.1')
  })

  it('is made by the fetch of the client', async () => {
    const asked: string[] = []
    const request = createRequest({
      url: '/graphql',
      fetch: async (url) => {
        asked.push(url)
        return Response.json({ data: { ok: true } })
      },
    })
    expect(await request('{ ok }')).toEqual({ ok: true })
    expect(asked).toEqual(['/graphql?query=%7B%20ok%20%7D&variables=%7B%7D'])
  })
})

describe('an answer with errors', () => {
  const errors = [
    {
      message: 'first is 300; ask for 1 to 100 rows. 每页请取 1 到 100 行。',
      path: ['facilities'],
      extensions: { code: 'BAD_USER_INPUT' },
    },
    { message: 'second' },
  ]

  it('is an ApiError with everything the service tells', async () => {
    const error = await failure([
      json({ data: { facilities: null, release: {} }, errors }, 200, { 'x-request-id': 'r-1' }),
    ])
    expect(error).toBeInstanceOf(ApiError)
    expect(error.name).toBe('ApiError')
    expect(error.message).toBe(errors[0]?.message)
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', status: 200, errors, requestId: 'r-1' })
    expect(error.data).toEqual({ facilities: null, release: {} })
  })

  it('is not asked for again when the request was wrong', async () => {
    const error = await failure([json({ errors }, 400), good])
    expect(error).toMatchObject({ name: 'ApiError', status: 400, code: 'BAD_USER_INPUT' })
    expect(server?.requests).toHaveLength(1)
  })

  it('has the code GRAPHQL where the service gives none', async () => {
    expect(await failure([json({ errors: [{ message: 'no code' }] }, 400)])).toMatchObject({ code: 'GRAPHQL' })
  })

  it('keeps the errors of a service that fails for good', async () => {
    const error = await failure([json({ errors: [{ message: 'down', extensions: { code: 'STARTING' } }] }, 503)], {
      retries: 1,
    })
    expect(error).toMatchObject({ name: 'ApiError', code: 'STARTING', status: 503 })
    expect(server?.requests).toHaveLength(2)
  })
})

describe('another try', () => {
  it.each([408, 429, 500, 502, 503, 504])('follows HTTP %i', async (status) => {
    expect(await ask([text('busy', 'text/plain', status), good])).toEqual({ release: { version: '2020.1' } })
    expect(server?.requests).toHaveLength(2)
  })

  it.each([400, 401, 403, 404, 410, 413, 501])('does not follow HTTP %i', async (status) => {
    await failure([text('no', 'text/plain', status), good])
    expect(server?.requests).toHaveLength(1)
  })

  it('is made twice unless told otherwise', async () => {
    await failure([busy])
    expect(server?.requests).toHaveLength(3)
  })

  it('is not made with retries 0, of the client or of the call', async () => {
    await failure([busy], { retries: 0 })
    expect(server?.requests).toHaveLength(1)
    await server?.close()
    await failure([busy], {}, { retries: 0 })
    expect(server?.requests).toHaveLength(1)
  })

  it('waits as many seconds as Retry-After says', async () => {
    const started = Date.now()
    await ask([text('busy', 'text/plain', 429, { 'retry-after': '1' }), good])
    expect(Date.now() - started).toBeGreaterThanOrEqual(990)
  })

  it('waits until the date Retry-After says, by the clock of the service', async () => {
    const clock = Date.parse('2020-07-07T00:00:00Z')
    const headers = { date: new Date(clock).toUTCString(), 'retry-after': new Date(clock + 1000).toUTCString() }
    const started = Date.now()
    await ask([text('busy', 'text/plain', 503, headers), good])
    expect(Date.now() - started).toBeGreaterThanOrEqual(990)
  })

  it('is not waited for when Retry-After outlasts the time-out', async () => {
    const started = Date.now()
    const error = await failure([text('', 'text/plain', 429, { 'retry-after': '120' })], { timeout: 5000 })
    expect(Date.now() - started).toBeLessThan(2000)
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ code: 'RATE_LIMITED', status: 429, retryAfter: 120 })
  })
})

describe('too many calls', () => {
  it('are a RateLimitError with the code and the words of the service', async () => {
    const errors = [{ message: 'Slow down. 请放慢。', extensions: { code: 'TOO_MANY' } }]
    const error = await failure([json({ errors }, 429, { 'retry-after': '3' })], { retries: 0 })
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      name: 'RateLimitError',
      code: 'TOO_MANY',
      message: 'Slow down. 请放慢。',
      retryAfter: 3,
    })
  })
})

describe('a connection', () => {
  it('that cannot be made is a NetworkError that says why', async () => {
    const { url, close } = await startTestServer(good)
    await close()
    const error: ApiError = await createRequest({ url, retries: 0 })('{ x }').then(
      () => expect.unreachable(),
      (e) => e,
    )
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ code: 'NETWORK', status: undefined })
    expect(error.message).toContain('ECONNREFUSED')
    expect(error.cause).toBeInstanceOf(TypeError)
  })

  const reset: Responder = (response) => response.socket?.destroy()
  const resetMidBody: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"data":', () => response.socket?.destroy())
  }
  const gzipError: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end(gzipSync('{"data":{"a":1}}').fill(0, 12))
  }

  it.each([
    ['reset before the answer', reset, undefined],
    ['reset mid-body', resetMidBody, 200],
    ['whose gzip is damaged', gzipError, 200],
  ])('%s is a NetworkError after the last try', async (_, answer, status) => {
    const error = await failure([answer], { retries: 1 })
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ code: 'NETWORK', status })
    expect(server?.requests).toHaveLength(2)
  })

  it('that breaks once is tried again', async () => {
    expect(await ask([resetMidBody, good])).toEqual({ release: { version: '2020.1' } })
  })
})

describe('what is no GraphQL answer', () => {
  const html = '<!doctype html><title>502 Bad Gateway</title>'
  it.each([
    ['truncated JSON', text('{"data":{"release":', 'application/json'), 200],
    ['an HTML page instead of an answer', text(html, 'text/html; charset=utf-8'), 200],
    ['the error page of a proxy', text(html, 'text/html', 502), 502],
    ['JSON under another content type', text('{"data":{"a":1}}', 'text/plain'), 200],
    ['an empty answer', text('', 'application/json'), 200],
    ['JSON null', json(null), 200],
    ['JSON without data', json({ message: 'hello' }), 200],
    ['data that is null without an error', json({ data: null }), 200],
    ['errors that are no list', json({ errors: { message: 'no' } }, 400), 400],
  ])('%s is an UnexpectedAnswerError', async (_, answer, status) => {
    const error = await failure([answer], { retries: 0 })
    expect(error).toBeInstanceOf(UnexpectedAnswerError)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ name: 'UnexpectedAnswerError', code: 'UNEXPECTED_ANSWER', status })
  })

  it('is shown by its first 200 characters and its type', async () => {
    const error = (await failure([text(html.padEnd(500, '.'), 'text/html', 404)])) as UnexpectedAnswerError
    expect(error.body).toBe(html.padEnd(200, '.'))
    expect(error.message).toContain('HTTP 404, text/html')
  })

  it('is what a redirect leads to when it turned a POST into a GET', async () => {
    const moved = text('', 'text/plain', 302, { location: '/elsewhere' })
    const error = await failure([moved, text(html, 'text/html')], { method: 'POST' })
    expect(error).toBeInstanceOf(UnexpectedAnswerError)
  })
})

describe('a redirect', () => {
  const movedTo = (location: string, status = 302) => text('', 'text/plain', status, { location })

  it('is followed by a read, with its parameters and headers', async () => {
    const onward: Responder = (response) => movedTo(`/v2${response.req.url}`)(response)
    await ask([onward, good], { headers: { authorization: 'Bearer 1' } })
    expect(server?.requests[1]).toMatchObject({ method: 'GET', headers: { authorization: 'Bearer 1' } })
    expect(server?.requests[1]?.url).toContain('/v2/graphql?query=')
  })

  it('that keeps the method is followed by a POST with its body', async () => {
    await ask([movedTo('/v2', 308), good], { method: 'POST' })
    expect(server?.requests[1]).toMatchObject({ method: 'POST', url: '/v2', body: server?.requests[0]?.body })
  })

  it('to itself for ever is a NetworkError', async () => {
    const error = await failure([movedTo('/graphql')], { retries: 0 })
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toMatch(/redirect/)
  })

  it('to another origin does not take the authorization along', async () => {
    const other = await startTestServer(good)
    try {
      await ask([movedTo(other.url)], { headers: { authorization: 'Bearer 1' } })
      expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
    } finally {
      await other.close()
    }
  })
})

describe('a very long answer', () => {
  const chunk = Buffer.alloc(1_000_000, 'x')
  /** So many megabytes of one text. */
  const long =
    (megabytes: number): Responder =>
    async (response) => {
      response.writeHead(200, { 'content-type': 'application/json', etag: '"long"' })
      response.write('{"data":{"x":"')
      for (let sent = 0; sent < megabytes && !response.destroyed; sent += 1) {
        if (!response.write(chunk)) await once(response, 'drain')
      }
      response.end('"}}')
    }

  it('of 100 MB is answered whole, and not kept', async () => {
    const { x } = (await ask([long(100)], { timeout: 60_000 })) as { x: string }
    expect(x).toHaveLength(100_000_000)
  })

  it('is left where it stands when the caller aborts', async () => {
    const error = await failure([long(10_000)], {}, { signal: AbortSignal.timeout(100) })
    expect(error.name).toBe('TimeoutError')
    expect(error).not.toBeInstanceOf(ApiError)
  })
})

describe('a time-out', () => {
  const never: Responder = () => {}
  const drip: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  }

  it.each([
    ['never comes', never],
    ['drips for ever', drip],
  ])('ends a call whose answer %s', async (_, answer) => {
    const started = Date.now()
    const error = await failure([answer], { timeout: 150 })
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ code: 'TIMEOUT', timeout: 150 })
    expect(Date.now() - started).toBeLessThan(1000)
    expect(server?.requests).toHaveLength(1)
  })

  it('counts all tries together', async () => {
    const started = Date.now()
    const error = await failure([busy, busy, busy, busy, never], { timeout: 900, retries: 50 })
    expect(error).toBeInstanceOf(ApiError)
    expect(Date.now() - started).toBeLessThan(1500)
  })

  it('may be set for one call, and be none', async () => {
    expect(await failure([never], { timeout: 60_000 }, { timeout: 50 })).toBeInstanceOf(TimeoutError)
    await server?.close()
    expect(await ask([good], { timeout: Number.POSITIVE_INFINITY })).toEqual({ release: { version: '2020.1' } })
  })
})

describe("the caller's abort", () => {
  it('rejects with its own reason while the answer is under way', async () => {
    const reason = new Error('the page was left')
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 50)
    expect(await failure([() => {}], {}, { signal: controller.signal })).toBe(reason)
  })

  it('rejects before anything is sent when it came first', async () => {
    const error = await failure([good], {}, { signal: AbortSignal.abort() })
    expect(error.name).toBe('AbortError')
    expect(server?.requests).toHaveLength(0)
  })

  it('ends a pause between two tries', async () => {
    const started = Date.now()
    const later = text('busy', 'text/plain', 503, { 'retry-after': '20' })
    const error = await failure([later], {}, { signal: AbortSignal.timeout(100) })
    expect(error.name).toBe('TimeoutError')
    expect(error).not.toBeInstanceOf(ApiError)
    expect(Date.now() - started).toBeLessThan(1000)
  })

  it('leaves no listener behind on a signal that lives on', async () => {
    const { signal } = new AbortController()
    let listening = 0
    const { addEventListener, removeEventListener } = signal
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listening += 1
      addEventListener.apply(signal, args)
    }
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listening -= 1
      removeEventListener.apply(signal, args)
    }
    await ask([busy, good], {}, { signal })
    expect(listening).toBe(0)
  })
})
