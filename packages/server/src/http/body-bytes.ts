import type { ServerResponse } from 'node:http'

/** Returns the bytes of what is written to a response. */
function sizeOf(chunk: unknown, encoding: unknown): number {
  if (typeof chunk === 'string')
    return Buffer.byteLength(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return chunk instanceof Uint8Array ? chunk.length : 0
}

/** The bytes of the body of one response: those that its head declares, or those that are written. */
export class BodyBytes {
  private declared = 0
  /** Undefined unless bytes are counted. */
  private counted: number | undefined

  /** Takes the length from the headers (names and values in turn); without one, counts what is written. */
  declare(headers: readonly string[], response: ServerResponse): void {
    const lengthAt = headers.indexOf('content-length')
    if (lengthAt >= 0) this.declared = Number(headers[lengthAt + 1])
    else this.count(response)
  }

  /** Counts the bytes as they are written: of a body whose length its head does not declare, or that may end early. */
  count(response: ServerResponse): void {
    if (this.counted !== undefined) return
    this.counted = 0
    for (const name of ['write', 'end'] as const) {
      const send = response[name] as (...parts: unknown[]) => never
      response[name] = (...parts: unknown[]): never => {
        this.counted = (this.counted ?? 0) + sizeOf(parts[0], parts[1])
        return send.apply(response, parts)
      }
    }
  }

  /** Returns the bytes of the body that was sent. */
  sentWith({ req: { method }, statusCode }: ServerResponse): number {
    // Node.js leaves these bodies out.
    if (method === 'HEAD' || statusCode === 304) return 0
    return this.counted ?? this.declared
  }
}
