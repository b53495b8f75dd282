// Whatever is not asked by a short GET, loaded when it is needed.

import type { Core } from '../core.ts'
import { createBatchTransport } from './batch-transport.ts'
import type { Init } from './fetch-result.ts'
import { createPersistedTransport } from './persisted-transport.ts'
import type { Operation, SendGet, Transport } from './transport.ts'

/** By the hash of its text, which keeps the request a GET; with its text; or together with others. */
type SendMode = 'HASH' | 'POST' | 'BATCH'

/** Makes what sends operations in other ways than by their text in the address. */
export function createPostTransport(
  { options, url, fetchResult, readData, ...core }: Core,
  sendGet: SendGet,
  sendSingle: Transport,
  accept: string,
) {
  const postBody = (body: object, init: Init) =>
    fetchResult(options.fetch ?? fetch, url, {
      ...init,
      method: 'POST',
      headers: { accept, 'content-type': 'application/json', ...init.headers },
      body: JSON.stringify(body),
    })
  const post: Transport = (operation, init) => readData(postBody(operation, init))
  const transports = {
    HASH: createPersistedTransport(sendGet, post),
    POST: post,
    BATCH: createBatchTransport(core, sendSingle, postBody, options.batch),
  }
  return (operation: Operation, init: Init, mode: SendMode = 'HASH'): Promise<unknown> =>
    transports[mode](operation, init)
}
