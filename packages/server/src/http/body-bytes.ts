import type { ServerResponse } from 'node:http'

/** The bytes of the body of one response: those that its head declares, or those that are written. */
export class BodyBytes {
  private declared = 0
  private isCounting = false
  private counted = 0

  /** Takes the length from the headers (names and values in turn); without one, counts what is written. */
  declare(headers: readonly string[], response: ServerResponse): void {
    const lengthAt = headers.indexOf('content-length')
    if (lengthAt >= 0) this.declared = Number(headers[lengthAt + 1])
    else this.count(response)
  }

  /** Counts the bytes as they are written: of a body whose length its head does not declare, or that may end early. */
  count(response: ServerResponse): void {
    if (this.isCounting) return
    this.isCounting = true
    for (const name of ['write', 'end'] as const) {
      const send = response[name] as (...parts: unknown[]) => never
      response[name] = (...parts: unknown[]): never => {
        this.add(parts[0], typeof parts[1] === 'string' ? parts[1] : 'utf8')
        return send.apply(response, parts)
      }
    }
  }

  /** Returns the bytes of the body that was sent. */
  sentWith({ req: { method }, statusCode }: ServerResponse): number {
    // Node.js leaves these bodies out.
    if (method === 'HEAD' || statusCode === 304) return 0
    return this.isCounting ? this.counted : this.declared
  }

  private add(chunk: unknown, encoding: string): void {
    if (typeof chunk === 'string') this.counted += Buffer.byteLength(chunk, encoding as BufferEncoding)
    else if (chunk instanceof Uint8Array) this.counted += chunk.length
  }
}
