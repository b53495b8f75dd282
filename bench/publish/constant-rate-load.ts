import { setInterval } from 'node:timers/promises'
import { type Distribution, summarize } from '../measure/distribution.ts'

/** Milliseconds between two requests, whether or not the previous one has finished. */
const INTERVAL_MS = 50

/** Returns a query for a page of facilities and one of observations; all requests differ, so that the response cache has no hits. */
function requestBody(number: number): string {
  const query = `query ($area: Float!, $value: Float!) {
    facilities(first: 20, filter: { areaM2: { gte: $area } }) { nodes { name region { name } type { name } } }
    observations(first: 20, filter: { value: { gte: $value } }) { nodes { value unit { name } indicator { name } } }
  }`
  return JSON.stringify({ query, variables: { area: number / 1000, value: number / 1000 } })
}

async function measureRequest(url: string, body: string): Promise<number> {
  const startedAt = performance.now()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const { errors } = (await response.json()) as { errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  return performance.now() - startedAt
}

/** A light load on a server at a constant rate; measures latencies in milliseconds. */
export class ConstantRateLoad {
  private readonly url: string
  private requestCount = 0

  constructor(url: string) {
    this.url = url
  }

  /** Sends requests until `work` is settled. */
  async runDuring(work: Promise<unknown>): Promise<Distribution> {
    const latencies: Promise<number>[] = []
    let done = false
    const markDone = () => {
      done = true
    }
    work.then(markDone, markDone)
    for await (const _tick of setInterval(INTERVAL_MS)) {
      if (done) break
      this.requestCount += 1
      latencies.push(measureRequest(this.url, requestBody(this.requestCount)))
    }
    return summarize(await Promise.all(latencies))
  }
}
