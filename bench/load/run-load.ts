import autocannon from 'autocannon'

/** Requests to send in turn. Each connection starts at another one, so that equal requests are rarely concurrent. */
export interface LoadOptions {
  readonly url: string
  readonly requests: readonly { readonly path: string; readonly body: string }[]
  readonly connections: number
  readonly seconds: number
}

/** Result of a load. */
export interface LoadResult {
  readonly responses: number
  /** Duration in seconds. */
  readonly seconds: number
  /** Latency of each response in milliseconds. */
  readonly latencies: readonly number[]
}

/** A server under load closed connections or returned errors. */
class LoadError extends Error {
  override readonly name = 'LoadError'
}

/** Headers of a client that follows the GraphQL over HTTP specification. */
export const graphqlHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
}

/** Set-up of a connection that sends all requests in turn, starting with its own. */
function rotateRequests({ requests, connections }: LoadOptions): (client: autocannon.Client) => void {
  let connection = 0
  return (client) => {
    const start = Math.floor((connection++ * requests.length) / connections)
    client.setRequests([...requests.slice(start), ...requests.slice(0, start)])
  }
}

/**
 * Sends requests as fast as the server responds.
 * @throws LoadError if a response is missing or its status is not 2xx
 */
export async function runLoad(load: LoadOptions): Promise<LoadResult> {
  const { url, connections, seconds } = load
  const latencies: number[] = []
  const startedAt = performance.now()
  const { errors, timeouts, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections, duration: seconds, method: 'POST', headers: graphqlHeaders } as const
    const instance = autocannon({ ...options, setupClient: rotateRequests(load) }, (error, result) =>
      error ? reject(error) : resolve(result),
    )
    instance.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds))
  })
  if (errors + timeouts + non2xx > 0) {
    throw new LoadError(
      `${url}: ${errors} errors, ${timeouts} time-outs, ${non2xx} refusals. 出错、超时、被拒绝的请求数。`,
    )
  }
  return { responses: latencies.length, seconds: (performance.now() - startedAt) / 1000, latencies }
}
