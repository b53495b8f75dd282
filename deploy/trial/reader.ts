// A client that sends one query after the other on one connection and checks every response.
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { REGIONS } from '../../test/publish/versioned-package.ts'

const QUERY =
  '{ release { version } sports { nameEn } regions(first: 2, orderBy: [NAME_ASC]) { totalCount nodes { nameEn } } }'

/** Longest time for a response, in milliseconds. */
const TIMEOUT_MS = 30_000

interface Data {
  readonly release: { readonly version: string }
  readonly sports: readonly { readonly nameEn: string }[]
  readonly regions: { readonly totalCount: number; readonly nodes: readonly { readonly nameEn: string }[] }
}

interface Answer {
  readonly status: number
  readonly activation: number
  readonly body: string
}

/** What a reader has seen. */
export interface Reading {
  answers: number
  /** Responses that are no answer, or not of one release, and connections that ended without one. */
  readonly failures: string[]
  /** Answers from an earlier activation than one before. */
  wentBack: number
  /** Longest time of an answer, in milliseconds. */
  longestMs: number
}

const noReading = (): Reading => ({ answers: 0, failures: [], wentBack: 0, longestMs: 0 })

/** Returns what is wrong with the data of a response; undefined if all are of one release. */
function findFault(data: Data | undefined | null): string | undefined {
  if (!data) return 'no data'
  const versions = new Set([data.sports, data.regions.nodes].flat().map(({ nameEn }) => nameEn))
  versions.add(data.release.version)
  if (versions.size > 1) return `mixes ${[...versions].join(', ')}`
  return data.regions.totalCount === REGIONS ? undefined : `has ${data.regions.totalCount} regions`
}

/** How a reader reads. */
export interface ReaderOptions {
  readonly url: string
  /** Send the number of the activation that was seen last, as the client of several servers does. */
  readonly sendsActivation: boolean
  readonly pauseMs: number
}

/** Reads continuously until it is stopped. */
export class Reader {
  /** What was seen since `take` was called. */
  private reading = noReading()
  /** Number of the activation that the last answer is from. */
  activation = 0
  private readonly options: ReaderOptions
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 })
  private isStopped = false
  private readonly finished: Promise<void>

  constructor(options: ReaderOptions) {
    this.options = options
    this.finished = this.read()
  }

  /** Returns what was seen, and begins anew. */
  take(): Reading {
    const { reading } = this
    this.reading = noReading()
    return reading
  }

  async stop(): Promise<void> {
    this.isStopped = true
    await this.finished
    this.agent.destroy()
  }

  private async read(): Promise<void> {
    while (!this.isStopped) {
      const startedAt = performance.now()
      try {
        this.check(await this.send())
      } catch (error) {
        this.reading.failures.push((error as Error).message)
      }
      this.reading.longestMs = Math.max(this.reading.longestMs, performance.now() - startedAt)
      if (this.options.pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, this.options.pauseMs))
    }
  }

  private send(): Promise<Answer> {
    const { url, sendsActivation } = this.options
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(sendsActivation && this.activation > 0 && { 'tiyu-activation': String(this.activation) }),
    }
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const outgoing = request(`${url}/graphql`, { method: 'POST', headers, agent: this.agent, timeout: TIMEOUT_MS })
    outgoing.on('error', reject).on('timeout', () => outgoing.destroy(new Error('no answer in time')))
    outgoing.on('response', (response) => {
      const activation = Number(response.headers['tiyu-activation'] ?? 0)
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, activation, body }), reject)
    })
    outgoing.end(JSON.stringify({ query: QUERY }))
    return promise
  }

  private check({ status, activation, body }: Answer): void {
    const { data } = JSON.parse(body) as { readonly data?: Data | null }
    const fault = status === 200 ? findFault(data) : `${status}: ${body.slice(0, 200)}`
    if (fault) {
      this.reading.failures.push(fault)
      return
    }
    this.reading.answers += 1
    if (activation < this.activation) this.reading.wentBack += 1
    this.activation = Math.max(this.activation, activation)
  }
}

/** Adds up what several readers have seen. */
export function sumOf(readings: readonly Reading[]): Reading {
  const sum = noReading()
  for (const { answers, failures, wentBack, longestMs } of readings) {
    sum.answers += answers
    sum.failures.push(...failures)
    sum.wentBack += wentBack
    sum.longestMs = Math.max(sum.longestMs, longestMs)
  }
  return sum
}
