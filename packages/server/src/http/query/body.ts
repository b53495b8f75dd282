import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** Reads a body whose length is within its limit; never calls back for a caller that went away. */
export function readBody(request: IncomingMessage, use: (body: Buffer) => void): void {
  let parts: [Buffer, ...Buffer[]] | undefined
  request.on('data', (part: Buffer) => {
    if (parts) parts.push(part)
    else parts = [part]
  })
  // Nearly all bodies come in one part.
  request.on('end', () => use(parts?.length === 1 ? parts[0] : Buffer.concat(parts ?? [])))
}

/** Lets a request whose body was read be read once more. */
export function giveBackBody(request: IncomingMessage, body: Buffer): void {
  Object.assign(request, { body: Readable.from(body.length > 0 ? [body] : []) })
}
