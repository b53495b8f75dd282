import { randomBytes } from 'node:crypto'

/** Characters kept of an identifier that a caller sends. */
const MAX_LENGTH = 100

/** Tells this process from others that write into the same log. */
const PROCESS_ID = randomBytes(6).toString('hex')

let sequence = 0

/** The identifier of a request: what its header `X-Request-Id` says, or a new one. */
export function requestIdFrom(header: string | null | undefined): string {
  if (header) return header.slice(0, MAX_LENGTH)
  sequence += 1
  return `${PROCESS_ID}-${sequence.toString(36)}`
}
