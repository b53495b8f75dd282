import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** Reads a body whose length is within its limit; never calls back for a caller that went away. */
export function readBody(request: IncomingMessage, use: (body: Buffer) => void): void {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => use(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)))
}

/** Lets a request whose body was read be read once more. */
export function giveBackBody(request: IncomingMessage, body: Buffer): void {
  Object.assign(request, { body: Readable.from(body.length > 0 ? [body] : []) })
}
