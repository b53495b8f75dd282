import type { ServerResponse } from 'node:http'
import type { Lease } from '../release-pool.ts'

const leases = new WeakMap<ServerResponse, Lease<unknown>>()

/** Keeps a release open until a response has ended, or needs it no more. */
export function keepLease(response: ServerResponse, lease: Lease<unknown>): void {
  leases.set(response, lease)
  response.once('close', () => lease.giveBack())
}

/** Tells that the rest of a response needs no release. */
export function giveBackLease(response: ServerResponse): void {
  leases.get(response)?.giveBack()
}
