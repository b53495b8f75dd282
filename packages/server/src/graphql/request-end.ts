// When the work for a request must end: its client has disconnected, or its time limit is reached. A client that ends its
// side of the connection may still wait for the answer, or may have left. Only what is sent to it tells: a client that has
// left resets the connection, one that waits skips interim responses (RFC 9110, 15.2).
import type { ServerResponse } from 'node:http'
import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'

const { value: SECONDS } = limits.seconds

/** Time between two interim responses, in milliseconds. */
const PROBE_INTERVAL_MS = 1000

/** Returns the error of an operation that took too long. */
export function timeLimitError(): GraphQLError {
  const message = `The request takes longer than ${SECONDS} seconds. Request fewer rows or fields at once, or narrow the filter. 请求用时超过 ${SECONDS} 秒；请减少每次请求的行数或字段，或缩小筛选范围。`
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400, spec: true } } })
}

/** Returns the error of an operation whose clients have disconnected; no client receives it. */
function disconnectedError(): GraphQLError {
  return new GraphQLError('The client has disconnected. 客户端已断开连接。', { extensions: { code: 'BAD_REQUEST' } })
}

const noProbe = () => {}

/** Sends interim responses while the client has ended its side and the answer has not begun; returns a function that stops it. */
function probeHalfClosed(response: ServerResponse): () => void {
  const { socket, httpVersionMinor } = response.req
  // HTTP/1.0 has no interim responses.
  if (httpVersionMinor === 0) return noProbe
  let timer: NodeJS.Timeout | undefined
  const probe = () => {
    if (response.headersSent || response.destroyed) return
    response.writeProcessing()
    timer = setTimeout(probe, PROBE_INTERVAL_MS).unref()
  }
  if (socket.readableEnded) probe()
  else socket.on('end', probe)
  return () => {
    clearTimeout(timer)
    socket.off('end', probe)
  }
}

/** Interval at which requests at their time limit are looked for, in milliseconds. */
const SWEEP_MS = 250

/** Ends the requests that reach the time limit. A timer for each would cost as much as parsing its body. */
export class TimeLimits {
  /** When each began, on the clock of `performance`, the first first. */
  private readonly begun = new Map<AbortController, number>()
  private timer: NodeJS.Timeout | undefined

  add(controller: AbortController): void {
    this.begun.set(controller, performance.now())
    this.timer ??= setInterval(() => this.sweep(), SWEEP_MS).unref()
  }

  delete(controller: AbortController): void {
    this.begun.delete(controller)
  }

  private sweep(): void {
    const latest = performance.now() - SECONDS * 1000
    for (const [controller, begin] of this.begun) {
      if (begin > latest) break
      this.begun.delete(controller)
      controller.abort(timeLimitError())
    }
    if (this.begun.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
  }
}

const timeLimits = new TimeLimits()

/** Ends the work that one or more callers wait for. */
export class RequestEnd {
  private readonly controller = new AbortController()
  private callers = 0

  constructor() {
    timeLimits.add(this.controller)
  }

  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** Adds a caller; the work ends when the connections of all callers are closed before they are answered. */
  addCaller(response: ServerResponse): void {
    this.callers += 1
    const stopProbing = probeHalfClosed(response)
    response.on('close', () => {
      stopProbing()
      this.callers -= 1
      // An answered request needs no error, whose stack costs more than answering it.
      if (this.callers === 0 && !response.writableFinished) this.controller.abort(disconnectedError())
    })
  }

  /** Lets the work take any time, as an event stream does, or marks it as done. */
  clearTimeLimit(): void {
    timeLimits.delete(this.controller)
  }
}
