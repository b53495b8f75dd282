import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRequest } from '../client.ts'
import { json, type Responder, startTestServer, type TestServer } from '../testing/test-server.ts'
import { httpCaching } from './http-caching-feature.ts'

let server: TestServer | undefined
afterEach(async () => {
  vi.unstubAllGlobals()
  await server?.close()
})

const good = json({ data: { a: 1 } })
const refusing = (code: string, status: number) => json({ errors: [{ message: code, extensions: { code } }] }, status)
const unknown = refusing('PERSISTED_QUERY_NOT_FOUND', 404)

/** A query that is too long for a URL. */
const long = `{ ${'a '.repeat(1500)}}`
const hash = createHash('sha256').update(long).digest('hex')

async function client(...answers: readonly Responder[]) {
  server = await startTestServer(...answers)
  return createRequest({ url: server.url, httpCaching, retries: 0 })
}

/** Returns the requests received: method and parameters or properties. */
const received = () =>
  server?.requests.map(({ method, url, body }) => {
    const parts =
      method === 'GET' ? [...new URL(`${url}`, 'http://x').searchParams.keys()] : Object.keys(JSON.parse(body))
    return `${method} ${parts.sort().join()}`
  })

const byHash = 'GET extensions,variables'
const registering = 'POST extensions,query,variables'
const byText = 'POST query,variables'

describe('a query that is too long for a URL', () => {
  it('is sent as its SHA-256, in the format of Apollo', async () => {
    const request = await client(good)
    expect(await request(long, { a: 1 })).toEqual({ a: 1 })
    const { searchParams } = new URL(`${server?.requests[0]?.url}`, 'http://x')
    expect(JSON.parse(searchParams.get('extensions') ?? '')).toEqual({
      persistedQuery: { version: 1, sha256Hash: hash },
    })
    expect(searchParams.get('variables')).toBe('{"a":1}')
  })

  it('is hashed only once', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest')
    const request = await client(good)
    await request(long)
    await request(long)
    expect(digest).toHaveBeenCalledTimes(1)
    digest.mockRestore()
  })

  it.each([404, 200])('is registered if the server does not know the hash (status %i)', async (status) => {
    const request = await client(refusing('PERSISTED_QUERY_NOT_FOUND', status), good)
    await request(long)
    await request(long)
    expect(received()).toEqual([byHash, registering, byHash])
    expect(JSON.parse(server?.requests[1]?.body ?? '')).toMatchObject({
      query: long,
      extensions: { persistedQuery: { sha256Hash: hash } },
    })
  })

  it.each([
    ['reports it', refusing('PERSISTED_QUERY_NOT_SUPPORTED', 400)],
    ['requires a query', refusing('BAD_REQUEST', 400)],
    ['requires POST', refusing('METHOD_NOT_ALLOWED', 405)],
  ])('is sent by POST from then on if a server without persisted queries %s', async (_, refusal) => {
    const request = await client(refusal, good)
    await request(long)
    await request(long)
    expect(received()).toEqual([byHash, byText, byText])
  })

  it('is sent by POST if the variables alone are too long', async () => {
    const request = await client(good)
    await request(long, { a: 'x'.repeat(3000) })
    expect(received()).toEqual([byText])
  })

  it('is sent by POST on pages without TLS, where crypto.subtle is undefined', async () => {
    vi.stubGlobal('crypto', {})
    const request = await client(good)
    await request(long)
    expect(received()).toEqual([byText])
  })
})

describe('an error', () => {
  it('is thrown if the POST fails too', async () => {
    const request = await client(refusing('BAD_USER_INPUT', 400))
    await expect(request(long)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', status: 400 })
    expect(received()).toEqual([byHash, byText])
  })

  it('is thrown without a POST if the server is known to support hashes', async () => {
    const request = await client(unknown, good, refusing('BAD_USER_INPUT', 400))
    await request(long)
    await expect(request(long)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(received()).toEqual([byHash, registering, byHash])
  })

  it.each([401, 403, 429, 500])('of status %i is thrown without a POST', async (status) => {
    const request = await client(refusing('NO', status))
    await expect(request(long)).rejects.toMatchObject({ status })
    expect(received()).toEqual([byHash])
  })
})
