import type { CallOptions, ClientOptions } from './options.ts'
import { readRequestOptions } from './request-options.ts'
import { retry } from './retry.ts'
import type { Init } from './transport/fetch-result.ts'

/** A URL that begins with a host: without its scheme it would be a path, or `localhost:` the scheme. */
const HOST_FIRST = /^[^/]+(:\d|\.[a-z]+\/)/

/**
 * Creates what all calls of a client share: its options and its retries.
 * @throws TypeError `INVALID_ARGUMENT` without a URL, or for one without a scheme
 */
export function createCore(options: ClientOptions) {
  const { url }: Partial<ClientOptions> = Object(options)
  if (!url || HOST_FIRST.test(url as string)) {
    const message = `url: ${url}; expected such as https://example.org/graphql. 缺少服务地址 https://。`
    throw Object.assign(new TypeError(message), { code: 'INVALID_ARGUMENT' })
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
