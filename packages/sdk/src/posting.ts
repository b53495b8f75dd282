// Whatever is not asked by a short GET, loaded when it is needed.
import { createBatching } from './batch.ts'
import type { Core } from './core.ts'
import type { Init } from './exchange.ts'
import { createPersisted } from './persisted.ts'
import type { Get, Send, Sent } from './send.ts'

/** By the hash of its text, which keeps the request a GET; with its text; or together with others. */
type Way = 'HASH' | 'POST' | 'BATCH'

/** Makes what sends operations in other ways than by their text in the address. */
export function createPosting(
  { options, url, receive, dataOf, ...core }: Core,
  get: Get,
  single: Send,
  accept: string,
) {
  const postBody = (body: object, init: Init) =>
    receive(options.fetch ?? fetch, url, {
      ...init,
      method: 'POST',
      headers: { accept, 'content-type': 'application/json', ...init.headers },
      body: JSON.stringify(body),
    })
  const post: Send = (operation, init) => dataOf(postBody(operation, init))
  const ways = {
    HASH: createPersisted(get, post),
    POST: post,
    BATCH: createBatching(core, single, postBody, options.batch),
  }
  return (operation: Sent, init: Init, way: Way = 'HASH'): Promise<unknown> => ways[way](operation, init)
}
