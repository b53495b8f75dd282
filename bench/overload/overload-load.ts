import autocannon from 'autocannon'
import { graphqlHeaders } from '../load/run-load.ts'

/** What a load is made of. */
export interface Load {
  readonly url: string
  readonly seconds: number
  readonly connections: number
  /** Requests a second, whether or not the answers keep up; without it, as many as the server answers. */
  readonly rate?: number
}

/** The answers to a load. */
export interface Answers {
  readonly seconds: number
  /** Latencies of the requests that were answered, in milliseconds. */
  readonly accepted: number[]
  /** Latencies of those refused with 503 and Retry-After, in milliseconds. */
  readonly refused: number[]
  /** Answers that are neither. */
  readonly unexpected: number
  /** Connections that were lost, and requests without an answer. */
  readonly lost: number
}

/** Returns a query for a page of facilities and one of values. All differ, so that every one is executed. */
function requestBody(number: number): string {
  const query = `query ($area: Float!, $value: Float!) {
    facilities(first: 20, filter: { areaM2: { gte: $area } }) { nodes { name region { name } type { name } } }
    observations(first: 20, filter: { value: { gte: $value } }) { nodes { value unit { name } indicator { name } } }
  }`
  return JSON.stringify({ query, variables: { area: number / 1000, value: number / 1000 } })
}

/** Sends requests and sorts the answers. */
export async function sendLoad({ url, seconds, connections, rate }: Load): Promise<Answers> {
  const answers = { accepted: [] as number[], refused: [] as number[], unexpected: 0 }
  let number = 0
  const startedAt = performance.now()
  const { errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url: `${url}/graphql`,
        connections,
        duration: seconds,
        ...(rate && { overallRate: rate }),
        method: 'POST',
        headers: graphqlHeaders,
        requests: [{ setupRequest: (request) => ({ ...request, body: requestBody(number++) }) }],
        setupClient: (client) => {
          let hasRetryAfter = false
          // The types of autocannon leave this event out.
          const emitter: NodeJS.EventEmitter = client
          emitter.on('headers', ({ headers }: { readonly headers: readonly string[] }) => {
            hasRetryAfter = headers.some((name) => name.toLowerCase() === 'retry-after')
          })
          client.on('response', (status, _bytes, milliseconds) => {
            if (status === 200) answers.accepted.push(milliseconds)
            else if (status === 503 && hasRetryAfter) answers.refused.push(milliseconds)
            else answers.unexpected += 1
          })
        },
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    )
    instance.on('error', reject)
  })
  return { ...answers, seconds: (performance.now() - startedAt) / 1000, lost: errors + timeouts }
}
