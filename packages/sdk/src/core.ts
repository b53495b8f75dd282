import type { CallOptions, ClientOptions } from './options.ts'
import { readRequestOptions } from './request-options.ts'
import { retry } from './retry.ts'
import type { Init } from './transport/fetch-result.ts'

/**
 * Creates what all calls of a client share: its options and its retries.
 * @throws TypeError `INVALID_ARGUMENT` without a URL
 */
export function createCore(options: ClientOptions) {
  const { url }: Partial<ClientOptions> = Object(options)
  if (!url) {
    const error = new TypeError(`url: ${url}; expected such as https://example.org/graphql. 缺少服务地址。`)
    throw Object.assign(error, { code: 'INVALID_ARGUMENT' })
  }
  return {
    options,
    url: `${url}`,

    /** Calls `send` with the options of the call, with retries. */
    retry: async <Value>(send: (init: Init) => Promise<Value>, call?: CallOptions): Promise<Value> =>
      retry(send, await readRequestOptions(options, call)),
  }
}

export type Core = ReturnType<typeof createCore>
