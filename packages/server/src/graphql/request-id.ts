import { randomBytes } from 'node:crypto'

/** Characters kept of an identifier that a caller sends. */
const LONGEST = 100

/** Tells this process from others that write into the same log. */
const PROCESS = randomBytes(6).toString('hex')

let made = 0

/** The identifier of a request: what its header `X-Request-Id` says, or a new one. */
export function requestIdFrom(header: string | null | undefined): string {
  if (header) return header.slice(0, LONGEST)
  made += 1
  return `${PROCESS}-${made.toString(36)}`
}
