import type { ServerResponse } from 'node:http'
import { RequestEnd } from './request-end.ts'

/** One run and the callers that wait for it. */
interface Flight<Result> {
  readonly promise: Promise<Result>
  readonly end: RequestEnd
}

/** Work in progress by key: equal requests share one run, which ends early when all of them have disconnected. */
export class SingleFlight<Result> {
  private readonly inFlight = new Map<unknown, Flight<Result>>()

  /** True if a run with this key is in progress. */
  has(key: unknown): boolean {
    return this.find(key) !== undefined
  }

  /** Runs the task, or joins the run in progress. */
  run(key: unknown, caller: ServerResponse, task: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const flight = this.find(key) ?? this.start(key, task)
    flight.end.addCaller(caller)
    return flight.promise
  }

  /** A run that has ended is not joined any more. */
  private find(key: unknown): Flight<Result> | undefined {
    const flight = this.inFlight.get(key)
    return flight?.end.signal.aborted ? undefined : flight
  }

  private start(key: unknown, task: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
    const end = new RequestEnd()
    const promise = task(end.signal).finally(() => {
      end.clearTimeLimit()
      if (this.inFlight.get(key) === flight) this.inFlight.delete(key)
    })
    const flight = { promise, end }
    this.inFlight.set(key, flight)
    return flight
  }
}
