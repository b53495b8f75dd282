// Lends a request the release it asks for: the active one, or one that it pins.
import type { ServerResponse } from 'node:http'
import { UnknownReleaseError } from '@tiyu/store'
import type { ReleaseHandle } from '../release-pool.ts'
import type { ReleaseApp } from './release-app.ts'
import { sendError } from './send-error.ts'

/** Where releases come from. */
export interface ReleaseProvider {
  readonly current: ReleaseApp | undefined
  acquireActive(): ReleaseHandle<ReleaseApp> | undefined
  acquirePinned(version: string): Promise<ReleaseHandle<ReleaseApp>>
}

function sendStarting(response: ServerResponse): void {
  const message = 'The release is being prepared; ask again in a moment. 发布版正在准备，请稍候再试。'
  sendError(response, 503, 'STARTING', message)
}

function sendAcquireError(response: ServerResponse, error: unknown): void {
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
export function acquireRelease(
  releases: ReleaseProvider,
  version: string | null,
  response: ServerResponse,
  onAcquired: (releaseHandle: ReleaseHandle<ReleaseApp>) => void,
): void {
  if (version) {
    releases.acquirePinned(version).then(
      // Nobody waits any more for a release that took its time to open.
      (releaseHandle) => (response.closed ? releaseHandle.release() : onAcquired(releaseHandle)),
      (error) => sendAcquireError(response, error),
    )
    return
  }
  const active = releases.acquireActive()
  if (active) onAcquired(active)
  else sendStarting(response)
}
