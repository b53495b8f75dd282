import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createRequest } from '../client.ts'
import { ApiError } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { CallOptions, ClientOptions } from '../options.ts'
import { json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'

const good = json({ data: { release: { version: '2020.1' } } })

let server: TestServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** Makes a request to a server with these responders. */
async function send(answers: readonly Responder[], options: Partial<ClientOptions> = {}, call?: CallOptions) {
  server = await startTestServer(...answers)
  return createRequest({ url: server.url, ...options })('{ release { version } }', undefined, call)
}

/** Returns the error of such a request. */
async function failure(answers: readonly Responder[], options: Partial<ClientOptions> = {}, call?: CallOptions) {
  return send(answers, options, call).then(
    () => expect.unreachable('The call succeeded'),
    (error: unknown) => error as ApiError,
  )
}

/** Returns the query parameters of a URL. */
const parametersOf = (url: string | undefined) => Object.fromEntries(new URL(`${url}`, 'http://x').searchParams)

describe('a request', () => {
  it('sends a query by GET, with its variables and the headers of the client and the call', async () => {
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

  it('uses POST if the client says so', async () => {
    server = await startTestServer(good)
    await createRequest({ url: server.url, method: 'POST' })('query($a: Int) { x(first: $a) }', { a: 3 })
    const [received] = server.requests
    expect(received).toMatchObject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
    })
    expect(JSON.parse(received?.body ?? '')).toEqual({ query: 'query($a: Int) { x(first: $a) }', variables: { a: 3 } })
  })

  it('reads JSON under any content type', async () => {
    expect(await send([text('{"data":{"a":1}}', 'text/plain')])).toEqual({ a: 1 })
  })

  it('sends the pinned release as a query parameter', async () => {
    await send([good], { release: '2020.1 beta' })
    expect(parametersOf(server?.requests[0]?.url)).toMatchObject({ release: '2020.1 beta' })
    await createRequest({ url: `${server?.url}?key=1`, release: '2020.1', method: 'POST' })('{ release { version } }')
    expect(server?.requests[1]?.url).toBe('/graphql?key=1&release=2020.1')
  })

  it('uses the fetch of the client', async () => {
    const urls: string[] = []
    const request = createRequest({
      url: '/graphql',
      fetch: async (url) => {
        urls.push(url)
        return Response.json({ data: { ok: true } })
      },
    })
    expect(await request('{ ok }')).toEqual({ ok: true })
    expect(urls).toEqual(['/graphql?query=%7B%20ok%20%7D&variables=%7B%7D'])
  })
})

describe('GraphQL errors', () => {
  const errors = [
    {
      message: 'first is 300; ask for 1 to 100 rows. 每页请取 1 到 100 行。',
      path: ['facilities'],
      extensions: { code: 'BAD_USER_INPUT' },
    },
    { message: 'second' },
  ]

  it('throws an ApiError with the errors, the partial data and the request ID', async () => {
    const error = await failure([
      json({ data: { facilities: null, release: {} }, errors }, 200, { 'x-request-id': 'r-1' }),
    ])
    expect(error).toBeInstanceOf(ApiError)
    expect(error.name).toBe('ApiError')
    expect(error.message).toBe(errors[0]?.message)
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', status: 200, errors, requestId: 'r-1' })
    expect(error.data).toEqual({ facilities: null, release: {} })
  })

  it('does not retry a bad request', async () => {
    const error = await failure([json({ errors }, 400), good])
    expect(error).toMatchObject({ name: 'ApiError', status: 400, code: 'BAD_USER_INPUT' })
    expect(server?.requests).toHaveLength(1)
  })

  it('uses the code GRAPHQL if the service gives none', async () => {
    expect(await failure([json({ errors: [{ message: 'no code' }] }, 400)])).toMatchObject({ code: 'GRAPHQL' })
  })

  it('throws the errors of the service after the last retry', async () => {
    const error = await failure([json({ errors: [{ message: 'down', extensions: { code: 'STARTING' } }] }, 503)], {
      retries: 1,
    })
    expect(error).toMatchObject({ name: 'ApiError', code: 'STARTING', status: 503 })
    expect(server?.requests).toHaveLength(2)
  })
})

describe('status 429', () => {
  it('throws a RateLimitError with the code and message of the service', async () => {
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

describe('a lost connection', () => {
  it('throws a NetworkError with the method, the URL and the cause', async () => {
    const { url, close } = await startTestServer(good)
    await close()
    const error: ApiError = await createRequest({ url, retries: 0 })('{ x }').then(
      () => expect.unreachable(),
      (e) => e,
    )
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ code: 'NETWORK', status: undefined })
    expect(error.message).toMatch(`GET ${url} failed: `)
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
    ['reset before the response', reset, undefined],
    ['reset in the body', resetMidBody, 200],
    ['invalid gzip', gzipError, 200],
  ])('throws a NetworkError after the last retry: %s', async (_, answer, status) => {
    const error = await failure([answer], { retries: 1 })
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ code: 'NETWORK', status })
    expect(server?.requests).toHaveLength(2)
  })

  it('is retried', async () => {
    expect(await send([resetMidBody, good])).toEqual({ release: { version: '2020.1' } })
  })
})

describe('a response that is not GraphQL', () => {
  const html = '<!doctype html><title>502 Bad Gateway</title>'
  it.each([
    ['truncated JSON', text('{"data":{"release":', 'application/json'), 200],
    ['an HTML page', text(html, 'text/html; charset=utf-8'), 200],
    ['the error page of a proxy', text(html, 'text/html', 502), 502],
    ['an empty body', text('', 'application/json'), 200],
    ['JSON null', json(null), 200],
    ['JSON without data', json({ message: 'hello' }), 200],
    ['data: null without errors', json({ data: null }), 200],
    ['errors that are not a list', json({ errors: { message: 'no' } }, 400), 400],
  ])('throws an UnexpectedAnswerError: %s', async (_, answer, status) => {
    const error = await failure([answer], { retries: 0 })
    expect(error).toBeInstanceOf(UnexpectedAnswerError)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ name: 'UnexpectedAnswerError', code: 'UNEXPECTED_ANSWER', status })
  })

  it('is reported with its content type and first 200 characters', async () => {
    const error = (await failure([text(html.padEnd(500, '.'), 'text/html', 404)])) as UnexpectedAnswerError
    expect(error.body).toBe(html.padEnd(200, '.'))
    expect(error.message).toContain('HTTP 404, text/html')
  })

  it('is reported if a redirect turned a POST into a GET', async () => {
    const moved = text('', 'text/plain', 302, { location: '/elsewhere' })
    const error = await failure([moved, text(html, 'text/html')], { method: 'POST' })
    expect(error).toBeInstanceOf(UnexpectedAnswerError)
  })
})

describe('a redirect', () => {
  const movedTo = (location: string, status = 302) => text('', 'text/plain', status, { location })

  it('is followed by a GET, with its parameters and headers', async () => {
    const onward: Responder = (response) => movedTo(`/v2${response.req.url}`)(response)
    await send([onward, good], { headers: { authorization: 'Bearer 1' } })
    expect(server?.requests[1]).toMatchObject({ method: 'GET', headers: { authorization: 'Bearer 1' } })
    expect(server?.requests[1]?.url).toContain('/v2/graphql?query=')
  })

  it('is followed by a POST with its body if it preserves the method', async () => {
    await send([movedTo('/v2', 308), good], { method: 'POST' })
    expect(server?.requests[1]).toMatchObject({ method: 'POST', url: '/v2', body: server?.requests[0]?.body })
  })

  it('throws a NetworkError in a loop', async () => {
    const error = await failure([movedTo('/graphql')], { retries: 0 })
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toMatch(/redirect/)
  })

  it('drops the authorization header for another origin', async () => {
    const other = await startTestServer(good)
    try {
      await send([movedTo(other.url)], { headers: { authorization: 'Bearer 1' } })
      expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
    } finally {
      await other.close()
    }
  })
})

describe('a very large response', () => {
  const chunk = Buffer.alloc(1_000_000, 'x')
  /** Responds with a string of this size in megabytes. */
  const large =
    (megabytes: number, onSent: (sent: number) => void = () => {}): Responder =>
    async (response) => {
      response.writeHead(200, { 'content-type': 'application/json', etag: '"large"' })
      async function* body() {
        yield '{"data":{"x":"'
        for (let sent = 0; sent < megabytes; sent += 1) {
          yield chunk
          onSent(sent)
        }
        yield '"}}'
      }
      // It fails when the client leaves.
      await pipeline(body, response).catch(() => {})
    }

  it('of 20 MB is returned completely', async () => {
    const { x } = (await send([large(20)])) as { x: string }
    expect(x).toHaveLength(20_000_000)
  })

  it('is not read further once the caller aborts', async () => {
    const reason = new Error('left')
    const controller = new AbortController()
    const abortEarly = large(10_000, (sent) => sent === 3 && controller.abort(reason))
    expect(await failure([abortEarly], {}, { signal: controller.signal })).toBe(reason)
  })
})
