import { setInterval } from 'node:timers/promises'
import { type Distribution, distributionOf } from '../measure/distribution.ts'

/** Milliseconds between two requests, whether the one before is answered or not. */
const EVERY = 50

/** A page of facilities and one of values; no two requests are alike, so that none is answered from memory. */
function request(number: number): string {
  const query = `query ($area: Float!, $value: Float!) {
    facilities(first: 20, filter: { areaM2: { gte: $area } }) { nodes { name region { name } type { name } } }
    observations(first: 20, filter: { value: { gte: $value } }) { nodes { value unit { name } indicator { name } } }
  }`
  return JSON.stringify({ query, variables: { area: number / 1000, value: number / 1000 } })
}

async function ask(url: string, body: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const { errors } = (await answer.json()) as { errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  return performance.now() - began
}

/** Light, steady load on a server, and how long its answers take in milliseconds. */
export class SteadyLoad {
  private readonly url: string
  private asked = 0

  constructor(url: string) {
    this.url = url
  }

  /** Asks until something is done. */
  async during(work: Promise<unknown>): Promise<Distribution> {
    const answers: Promise<number>[] = []
    let over = false
    const end = () => {
      over = true
    }
    work.then(end, end)
    for await (const _tick of setInterval(EVERY)) {
      if (over) break
      this.asked += 1
      answers.push(ask(this.url, request(this.asked)))
    }
    return distributionOf(await Promise.all(answers))
  }
}
