// Several servers behind one address: a client never sees an earlier activation after a later one.
import { describe, expect, it } from 'vitest'
import { createClient, createRequest, httpCaching } from '../index.ts'

interface Sent {
  readonly method: string
  readonly seen: string | undefined
}

/** Returns a `fetch` whose responses are from these activations in turn, and the requests that it received. */
function servers(...activations: readonly (number | undefined)[]) {
  const sent: Sent[] = []
  const fetch = async (_url: string, { method = 'GET', headers }: RequestInit) => {
    const activation = activations[sent.length]
    sent.push({ method, seen: (headers as Record<string, string>)['tiyu-activation'] })
    const numbered = activation === undefined ? {} : { headers: { 'tiyu-activation': `${activation}` } }
    return Response.json({ data: { activation } }, numbered)
  }
  return { fetch, sent }
}

const url = 'https://example.org/graphql'
const get = { method: 'GET', seen: undefined }

describe('a client of several servers', () => {
  it('takes answers of the same or a later activation as they are', async () => {
    const { fetch, sent } = servers(3, 3, 4)
    const request = createRequest({ url, fetch })
    for (const activation of [3, 3, 4]) expect(await request('{ a }')).toEqual({ activation })
    expect(sent).toEqual([get, get, get])
  })

  it('asks again by POST, with the number that it has seen, where an answer is older', async () => {
    const { fetch, sent } = servers(4, 3, 4)
    const request = createRequest({ url, fetch })
    expect([await request('{ a }'), await request('{ a }')]).toEqual([{ activation: 4 }, { activation: 4 }])
    expect(sent).toEqual([get, get, { method: 'POST', seen: '4' }])
  })

  it('compares numbers, not texts', async () => {
    const { fetch, sent } = servers(9, 10, 9, 10)
    const request = createRequest({ url, fetch })
    for (let call = 0; call < 3; call += 1) await request('{ a }')
    expect(sent.at(-1)).toEqual({ method: 'POST', seen: '10' })
  })

  it('sends the number with every POST', async () => {
    const { fetch, sent } = servers(4, 4)
    const request = createRequest({ url, fetch, method: 'POST' })
    for (let call = 0; call < 2; call += 1) await request('{ a }')
    expect(sent).toEqual([
      { method: 'POST', seen: undefined },
      { method: 'POST', seen: '4' },
    ])
  })

  it('takes answers without a number as they are: pinned releases, and services that number none', async () => {
    const { fetch, sent } = servers(4, undefined, undefined)
    const api = createClient({ url, fetch })
    for (let call = 0; call < 3; call += 1) await api.request('{ a }')
    expect(sent).toEqual([get, get, get])
  })

  it('does so for hashes of long queries too', async () => {
    const { fetch, sent } = servers(4, 3, 4)
    const request = createRequest({ url, fetch, httpCaching, cache: 0 })
    const long = `{ ${'a '.repeat(2000)} }`
    expect([await request(long), await request(long)]).toEqual([{ activation: 4 }, { activation: 4 }])
    expect(sent).toEqual([get, get, { method: 'POST', seen: '4' }])
  })
})
