import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../client.ts'
import { httpCaching } from '../index.ts'
import { json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'

let server: TestServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const good = json({ data: { ok: true } })

/** Answers POST, and GET with a URL of at most `longest` characters; refuses other requests with a status. */
const refusing =
  (status: number, longest: number): Responder =>
  (response) => {
    const { method, url = '' } = response.req
    const isAccepted = method === 'POST' || url.length <= longest
    ;(isAccepted ? good : text('<h1>Refused</h1>', 'text/html', status))(response)
  }

const SHORT = '{ ok }'
const LONG = `{ ok ${'x '.repeat(150)}}`

const methods = () => server?.requests.map(({ method }) => method)

describe.each([
  ['alone', {}],
  ['with httpCaching', { httpCaching }],
])('a query that a proxy refuses by GET, %s', (_, options) => {
  it('is sent by POST if GET is not allowed (405), and so are all later ones', async () => {
    server = await startTestServer(refusing(405, 0))
    const { request } = createClient({ url: server.url, ...options })
    for (const query of [SHORT, SHORT, LONG]) expect(await request(query)).toEqual({ ok: true })
    expect(methods()).toEqual(['GET', 'POST', 'POST', 'POST'])
    expect(JSON.parse(server.requests[1]?.body ?? '')).toMatchObject({ query: SHORT })
  })

  it.each([414, 431])('is sent otherwise if the URL is too long (%d), and shorter ones by GET', async (status) => {
    server = await startTestServer(refusing(status, 300))
    const { request } = createClient({ url: server.url, ...options })
    for (const query of [SHORT, LONG, LONG, SHORT]) expect(await request(query)).toEqual({ ok: true })
    const tooLong = server.requests.filter(({ method, url = '' }) => method === 'GET' && url.length > 300)
    expect(tooLong).toHaveLength(1)
    expect(server.requests.at(-1)?.method).toBe('GET')
  })
})

it('reports what a server answers to POST, if it refuses that too', async () => {
  server = await startTestServer(text('<h1>Refused</h1>', 'text/html', 405))
  const { request } = createClient({ url: server.url })
  await expect(request(SHORT)).rejects.toMatchObject({ name: 'UnexpectedAnswerError', status: 405 })
  await expect(request(SHORT)).rejects.toThrow(/^POST http:/)
  expect(methods()).toEqual(['GET', 'POST', 'POST'])
})
