import type { Deployment } from './deployment.ts'
import { Reader, type Reading, sumOf } from './reader.ts'

/** Connections to each server: enough that each of its processes has one. */
const CONNECTIONS_PER_SERVER = 4

/** Pause of a client between two requests, in milliseconds: the trial shares the machine with what it tries. */
const PAUSE_MS = 20

const POLL_MS = 1

/** Clients that read while something happens. */
export class Readers {
  /** Read from one process each. */
  private readonly direct: readonly Reader[]
  /** Read through the balancer, each from changing servers. */
  private readonly balanced: readonly Reader[]

  constructor({ servers, balancer }: Deployment, clients: number) {
    const pauseMs = PAUSE_MS
    this.direct = servers.flatMap(({ url }) =>
      Array.from({ length: CONNECTIONS_PER_SERVER }, () => new Reader({ url, sendsActivation: false, pauseMs })),
    )
    this.balanced = Array.from(
      { length: clients },
      () => new Reader({ url: balancer.url, sendsActivation: true, pauseMs }),
    )
  }

  /** Waits until every connection was answered from an activation or a later one. */
  async waitForActivation(activation: number, timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs
    while ([...this.direct, ...this.balanced].some((reader) => reader.activation < activation)) {
      if (performance.now() > deadline) throw new Error(`Activation ${activation} did not arrive in time`)
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }

  /** Returns what was seen at single processes and at the balancer, and begins anew. */
  take(): { readonly direct: Reading; readonly balanced: Reading } {
    return {
      direct: sumOf(this.direct.map((reader) => reader.take())),
      balanced: sumOf(this.balanced.map((reader) => reader.take())),
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.direct, ...this.balanced].map((reader) => reader.stop()))
  }
}
