import type { Fetch } from '../transport/fetch-result.ts'

/** The first two bytes of a gzip stream (RFC 1952, 2.3.1). */
const MAGIC = [0x1f, 0x8b]

/** Returns a body as text; a host may have named gzip as its encoding, so that the platform has decompressed it already. */
async function textOf(bytes: ArrayBuffer): Promise<string> {
  const start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (!MAGIC.every((byte, at) => start[at] === byte)) return new TextDecoder().decode(bytes)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

/** Wraps `fetch` for files that are compressed with gzip. */
export const withGunzip =
  (fetch: (url: string, init: RequestInit) => Promise<Response>): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init)
    const { headers, ok, status } = response
    return { headers, ok, status, text: async () => textOf(await response.arrayBuffer()) }
  }
