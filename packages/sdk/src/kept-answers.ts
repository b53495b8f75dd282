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
class Memory {
  private readonly answers = new Map<string, Kept>()
  private bytes = 0
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  get(url: string): Kept | undefined {
    return this.answers.get(url)
  }

  put(url: string, kept: Kept): void {
    this.drop(url)
    if (weight(url, kept) > this.limit) return
    this.answers.set(url, kept)
    this.bytes += weight(url, kept)
    for (const [oldest] of this.answers) {
      if (this.bytes <= this.limit) return
      this.drop(oldest)
    }
  }

  private drop(url: string): void {
    const kept = this.answers.get(url)
    if (!kept) return
    this.answers.delete(url)
    this.bytes -= weight(url, kept)
  }
}

/** The answer kept before, as the reply that confirms it. */
function confirmed(reply: Reply, { text, type }: Kept, keep: () => void): Reply {
  const headers = new Headers(reply.headers)
  headers.set('content-type', type)
  return { headers, ok: true, status: 200, text: async () => text, keep }
}

/** A `fetch` that keeps good answers, `limit` bytes of them, and has them confirmed. */
export function keepAnswers(send: Fetch, limit: number): Fetch {
  const memory = new Memory(limit)
  return async (url, init) => {
    const kept = memory.get(url)
    const condition = kept && { 'if-none-match': kept.etag }
    const reply = await send(url, { ...init, headers: { ...condition, ...init.headers } })
    if (kept && reply.status === 304) return confirmed(reply, kept, () => memory.put(url, kept))
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
      keep: () => memory.put(url, { etag, type: headers.get('content-type') ?? '', text }),
    }
  }
}
