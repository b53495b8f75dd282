import type { ServerResponse } from 'node:http'
import type { Wish } from './query-request.ts'

/** What the address of a request says. */
export interface Address {
  readonly path: string
  /** What follows the question mark. */
  readonly search: string
  /** The release it pins by `?release=`. */
  readonly version: string | null
}

/** A usual request on its way. */
export interface Asked {
  readonly response: ServerResponse
  /** The identifier under which a defect is logged. */
  readonly requestId: string
  readonly address: Address
  readonly wish: Wish
  readonly body: Buffer | undefined
}

/** The request as it came, with the identity of the release it asks. */
export function requestKey({ wish: { media, coding }, address, body }: Asked, identity: string): string {
  const asked = body ? `${address.version ?? ''}\n${body.toString('latin1')}` : address.search
  return `${identity}\n${media}\n${coding}\n${asked}`
}
