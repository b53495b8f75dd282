import { randomBytes } from 'node:crypto'

/** Longest request ID accepted from a client, in characters; the rest is cut off. */
const MAX_LENGTH = 100

/** Distinguishes processes that write to the same log. */
const PROCESS_ID = randomBytes(6).toString('hex')

let sequence = 0

/** Returns the request ID: the client's `X-Request-Id`, or a new one. */
export function requestIdFrom(header: string | readonly string[] | undefined): string {
  if (header) return String(header).slice(0, MAX_LENGTH)
  sequence += 1
  return `${PROCESS_ID}-${sequence.toString(36)}`
}
