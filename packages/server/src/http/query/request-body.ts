import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** Reads a body whose length is within its limit; never calls back for a caller that went away. */
export function readBody(request: IncomingMessage, onBody: (body: Buffer) => void): void {
  let chunks: [Buffer, ...Buffer[]] | undefined
  request.on('data', (chunk: Buffer) => {
    if (chunks) chunks.push(chunk)
    else chunks = [chunk]
  })
  // Nearly all bodies come in one part.
  request.on('end', () => onBody(chunks?.length === 1 ? chunks[0] : Buffer.concat(chunks ?? [])))
}

/** Lets a request whose body was read be read once more. */
export function restoreBody(request: IncomingMessage, body: Buffer): void {
  Object.assign(request, { body: Readable.from(body.length > 0 ? [body] : []) })
}
