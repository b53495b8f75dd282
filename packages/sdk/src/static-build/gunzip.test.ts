import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchResult } from '../transport/fetch-result.ts'
import { withGunzip } from './gunzip.ts'

const text = JSON.stringify([{ name: '体育场' }])

/** Reads a response with this body as a compressed file. */
async function read(body: BodyInit | null): Promise<object> {
  const fetch = withGunzip(async () => new Response(body, { headers: { 'content-type': 'application/json' } }))
  const init = { url: 'http://localhost/1.json.gz', signal: new AbortController().signal }
  return (await fetchResult(fetch, init.url, init)).body
}

describe('withGunzip', () => {
  it.each([
    ['a file as it is stored', new Uint8Array(gzipSync(text))],
    ['one that the platform has decompressed', text],
  ])('reads %s', async (_, body) => {
    expect(await read(body)).toEqual([{ name: '体育场' }])
  })

  it('fails for a truncated file', async () => {
    await expect(read(new Uint8Array(gzipSync(text).subarray(0, 20)))).rejects.toMatchObject({ code: 'NETWORK' })
  })

  it('reads an empty file as no JSON', async () => {
    expect(await read(null)).toEqual({})
  })
})
