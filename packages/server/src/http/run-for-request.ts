import type { MaybePromise } from '../maybe-promise.ts'
import type { RequestContext } from './request-context.ts'
import { sendInternalError } from './send-error.ts'
import { endIfReadSlowly } from './slow-reader.ts'

/** Ends the connection of a client that reads its answer slowly. What the kernel takes at once needs no timer. */
function watchReader({ response, readerIntervalMs }: RequestContext): void {
  if (response.socket?.writableLength) endIfReadSlowly(response, readerIntervalMs)
}

/** Runs work for a request, at once. An error is logged and answered with 500. */
export function runForRequest(context: RequestContext, work: () => MaybePromise<void>): void {
  try {
    const running = work()
    if (running instanceof Promise) {
      running.then(
        () => watchReader(context),
        (error) => sendInternalError(context, error),
      )
    } else watchReader(context)
  } catch (error) {
    sendInternalError(context, error)
  }
}
