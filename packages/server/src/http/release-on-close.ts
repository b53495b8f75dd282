import type { ServerResponse } from 'node:http'
import type { ReleaseHandle } from '../release-pool.ts'

const handles = new WeakMap<ServerResponse, ReleaseHandle<unknown>>()

/** Keeps a release open until a response has ended, or needs it no more. */
export function releaseOnClose(response: ServerResponse, releaseHandle: ReleaseHandle<unknown>): void {
  handles.set(response, releaseHandle)
  response.once('close', () => releaseHandle.release())
}

/** Tells that the rest of a response needs no release. */
export function releaseEarly(response: ServerResponse): void {
  handles.get(response)?.release()
}
