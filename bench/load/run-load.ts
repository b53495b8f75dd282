import autocannon from 'autocannon'

/** What to send: the requests in turn, each connection beginning elsewhere, so that equal ones seldom meet. */
export interface LoadOptions {
  readonly url: string
  readonly requests: readonly { readonly path: string; readonly body: string }[]
  readonly connections: number
  readonly seconds: number
}

/** What came back. */
export interface LoadResult {
  readonly responses: number
  /** Time it took, in seconds. */
  readonly seconds: number
  /** Time of each answer, in milliseconds. */
  readonly latencies: readonly number[]
}

/** Thrown when a server under load refuses, or answers with errors. */
class LoadError extends Error {
  override readonly name = 'LoadError'
}

/** Headers of a GraphQL client that knows the specification of GraphQL over HTTP. */
export const graphqlHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
}

/** A client that asks for all requests in turn, beginning with its own. */
function rotateRequests({ requests, connections }: LoadOptions): (client: autocannon.Client) => void {
  let connection = 0
  return (client) => {
    const start = Math.floor((connection++ * requests.length) / connections)
    client.setRequests([...requests.slice(start), ...requests.slice(0, start)])
  }
}

/**
 * Asks a server as fast as it answers.
 * @throws LoadError when any answer is missing or its status is not 2xx
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
