// Lends a request the release it asks for: the active one, or one that it pins.
import type { ServerResponse } from 'node:http'
import { UnknownReleaseError } from '@tiyu/data'
import type { Lease } from '../release-pool.ts'
import { sendError } from './error-answer.ts'
import type { ReleaseService } from './release-service.ts'

/** Where releases come from. */
export interface Releases {
  readonly current: ReleaseService | undefined
  leaseActive(): Lease<ReleaseService> | undefined
  leasePinned(version: string): Promise<Lease<ReleaseService>>
}

function refuseStarting(response: ServerResponse): void {
  const message = 'The release is being prepared; ask again in a moment. 发布版正在准备，请稍候再试。'
  sendError(response, 503, 'STARTING', message)
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof UnknownReleaseError) {
    sendError(response, 404, 'UNKNOWN_RELEASE', error.message)
    return
  }
  console.error(error)
  sendError(
    response,
    503,
    'UNAVAILABLE',
    'The release cannot be opened now; ask again later. 目前无法打开该发布版，请稍后再试。',
  )
}

/** Lends the release of a version, or the active one, to who gives it back; refuses the request if there is none. */
export function lendRelease(
  releases: Releases,
  version: string | null,
  response: ServerResponse,
  use: (lease: Lease<ReleaseService>) => void,
): void {
  if (version) {
    releases.leasePinned(version).then(
      // Nobody waits any more for a release that took its time to open.
      (lease) => (response.closed ? lease.giveBack() : use(lease)),
      (error) => refuse(response, error),
    )
    return
  }
  const active = releases.leaseActive()
  if (active) use(active)
  else refuseStarting(response)
}
