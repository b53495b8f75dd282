// Conditional requests (RFC 9110, 13) for platforms whose `fetch` has no cache: an answer with an ETag is kept, asked for
// again with If-None-Match, and taken from memory when the server says 304.
import type { Fetch, Reply } from './exchange.ts'

interface Kept {
  readonly etag: string
  readonly type: string
  readonly text: string
}

/** Two bytes a character, which is what JavaScript may need. */
const weight = (url: string, { text }: Kept) => 2 * (url.length + text.length)

/** The kept answers, the one used last at the end; at most `limit` bytes together. */
function createMemory(limit: number) {
  const answers = new Map<string, Kept>()
  let bytes = 0

  function drop(url: string): void {
    const kept = answers.get(url)
    if (kept && answers.delete(url)) bytes -= weight(url, kept)
  }

  function put(url: string, kept: Kept): void {
    drop(url)
    const added = weight(url, kept)
    if (added > limit) return
    answers.set(url, kept)
    bytes += added
    for (const [oldest] of answers) if (bytes > limit) drop(oldest)
  }

  return { answers, put }
}

/** The answer kept before, as the reply that confirms it. */
function confirmed(reply: Reply, { text, type }: Kept, keep: () => void): Reply {
  const headers = new Headers(reply.headers)
  headers.set('content-type', type)
  return { headers, ok: true, status: 200, text: async () => text, keep }
}

/** A `fetch` that keeps good answers, `limit` bytes of them, and has them confirmed. */
export function keepAnswers(send: Fetch, limit: number): Fetch {
  const { answers, put } = createMemory(limit)
  return async (url, init) => {
    const kept = answers.get(url)
    const reply = await send(url, kept ? { ...init, headers: { 'if-none-match': kept.etag, ...init.headers } } : init)
    if (kept && reply.status === 304) return confirmed(reply, kept, () => put(url, kept))
    const { headers, ok, status } = reply
    const etag = headers.get('etag')
    if (!etag || !ok) return reply
    let text = ''
    return {
      headers,
      ok,
      status,
      text: async () => {
        text = await reply.text()
        return text
      },
      keep: () => put(url, { etag, type: headers.get('content-type') ?? '', text }),
    }
  }
}
