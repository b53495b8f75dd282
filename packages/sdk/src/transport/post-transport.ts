// Transports that do not fit into a short GET, loaded lazily.

import type { Core } from '../core.ts'
import { createBatchTransport } from './batch-transport.ts'
import type { Init } from './fetch-result.ts'
import { createPersistedTransport } from './persisted-transport.ts'
import type { Operation, SendGet, Transport } from './transport.ts'

/** HASH: a GET with the hash of the query. POST: with the query itself. BATCH: several operations in one POST. */
type SendMode = 'HASH' | 'POST' | 'BATCH'

/** Creates the transports for operations that are not sent by a plain GET; the mode selects one. */
export function createPostTransport({ options, fetchResult, unwrap }: Core, sendGet: SendGet, sendSingle: Transport) {
  const postBody = (body: object, init: Init) =>
    fetchResult(options.fetch ?? fetch, init.url, {
      ...init,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...init.headers },
      body: JSON.stringify(body),
    })
  const post: Transport = (operation, init) => postBody(operation, init).then(unwrap)
  const transports = {
    HASH: createPersistedTransport(sendGet, post),
    POST: post,
    BATCH: createBatchTransport(unwrap, sendSingle, postBody, options.batch),
  }
  return (operation: Operation, init: Init, mode: SendMode = 'HASH'): Promise<unknown> =>
    transports[mode](operation, init)
}
