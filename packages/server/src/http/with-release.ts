import { UnknownReleaseError } from '@tiyu/store'
import { type MaybePromise, runThenCleanUp } from '../maybe-promise.ts'
import type { ReleaseHandle } from '../releases/counted-release.ts'
import type { ReleaseApp } from './release-app.ts'
import type { RequestContext } from './request-context.ts'
import type { Handler } from './router.ts'
import { sendError } from './send-error.ts'

/**
 * Number of the activation whose release answers. A client that sends the number that it has seen is answered from that
 * activation or a later one, whichever server it meets.
 */
const ACTIVATION_HEADER = 'tiyu-activation'

/** Gives access to open releases; {@link ReleasePool} implements it. */
export interface ReleaseProvider {
  /** The active release; undefined until one is open. */
  readonly current: ReleaseApp | undefined
  /** Number of the activation that made it the active one; undefined if the store does not number them. */
  readonly activation: number | undefined
  acquireActive(): ReleaseHandle<ReleaseApp> | undefined
  /** Waits until the active release is that of an activation or of a later one; false if that takes too long. */
  reachActivation(activation: number): Promise<boolean>
  acquirePinned(version: string): Promise<ReleaseHandle<ReleaseApp>>
}

function sendAcquireError(context: RequestContext, error: unknown): void {
  if (error instanceof UnknownReleaseError) {
    sendError(context, 'UNKNOWN_RELEASE', error.message)
    return
  }
  context.logError(error)
  const message = 'The release cannot be opened now; try again later. 目前无法打开该发布版，请稍后再试。'
  sendError(context, 'UNAVAILABLE', message)
}

async function acquirePinned(
  context: RequestContext,
  releases: ReleaseProvider,
  version: string,
): Promise<ReleaseHandle<ReleaseApp> | undefined> {
  try {
    return await context.inSpan('release', () => releases.acquirePinned(version))
  } catch (error) {
    sendAcquireError(context, error)
    return undefined
  }
}

/** Waits for the activation that a client has seen; refuses the request if it does not arrive. */
async function awaitActivation(context: RequestContext, releases: ReleaseProvider, seen: string): Promise<boolean> {
  if (await releases.reachActivation(Number(seen)).catch(() => false)) return true
  const message =
    'This server has not received the release that another one has answered from; try again shortly. 本服务器尚未收到其他服务器已提供的发布版，请稍候再试。'
  sendError(context, 'UNAVAILABLE', message)
  return false
}

function acquireActive(context: RequestContext, releases: ReleaseProvider): ReleaseHandle<ReleaseApp> | undefined {
  const handle = releases.acquireActive()
  if (handle && releases.activation !== undefined)
    context.setActivationHeaders([ACTIVATION_HEADER, String(releases.activation)])
  if (!handle) {
    const message = 'The release is being prepared; try again shortly. 发布版正在准备，请稍候再试。'
    sendError(context, 'STARTING', message)
  }
  return handle
}

/** Runs `use` with an acquired release, and releases it when `use` is done. */
function runWithHandle(
  context: RequestContext,
  handle: ReleaseHandle<ReleaseApp> | undefined,
  use: (app: ReleaseApp) => MaybePromise<void>,
): MaybePromise<void> {
  if (!handle) return undefined
  context.app = handle.app
  // Opening a release takes time, and the client may have left.
  const work = () => (context.response.closed ? undefined : use(handle.app))
  return runThenCleanUp(work, () => handle.release())
}

/**
 * Runs `use` with the release that the request names, or the active one, and keeps that release open until `use` is
 * done, even if the client disconnects. Answers 404 or 503 if there is no such release.
 */
export function withRelease(
  context: RequestContext,
  releases: ReleaseProvider,
  use: (app: ReleaseApp) => MaybePromise<void>,
): MaybePromise<void> {
  const { version } = context.url
  if (version) return acquirePinned(context, releases, version).then((handle) => runWithHandle(context, handle, use))
  const useActive = () => runWithHandle(context, acquireActive(context, releases), use)
  const seen = context.request.headers[ACTIVATION_HEADER]
  if (typeof seen !== 'string' || !/^\d{1,15}$/.test(seen)) return useActive()
  return awaitActivation(context, releases, seen).then((hasArrived) => (hasArrived ? useActive() : undefined))
}

/** Answers a request with a release. */
export type ReleaseSender = (context: RequestContext, app: ReleaseApp) => MaybePromise<void>

/** Creates the handler that answers with the release a request names, or the active one. */
export function releaseHandler(releases: ReleaseProvider, send: ReleaseSender): Handler {
  return (context) => withRelease(context, releases, (app) => send(context, app))
}
