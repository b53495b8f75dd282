// When the work for a request must end: its client has disconnected, or its time limit is reached. A client that ends its
// side of the connection may still wait for the answer, or may have left. Only what is sent to it tells: a client that has
// left resets the connection, one that waits skips interim responses (RFC 9110, 15.2).
import type { ServerResponse } from 'node:http'
import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'

const { value: SECONDS } = limits.seconds

const TOO_LONG = `The request takes longer than ${SECONDS} seconds. Request fewer rows or fields at once, or narrow the filter. 请求用时超过 ${SECONDS} 秒；请减少每次请求的行数或字段，或缩小筛选范围。`

/** The error of an operation that takes too long. */
export class TimeLimitError extends GraphQLError {
  constructor() {
    super(TOO_LONG, { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400, spec: true } } })
  }
}

/** Returns the error of an operation whose clients have disconnected; no client receives it. */
function disconnectedError(): GraphQLError {
  return new GraphQLError('The client has disconnected. 客户端已断开连接。', { extensions: { code: 'BAD_REQUEST' } })
}

/** Sends an interim response to a client that has ended its side, if the answer has not begun; HTTP/1.0 has none. */
function probeIfHalfClosed(response: ServerResponse): void {
  const { socket, httpVersionMinor } = response.req
  if (!socket.readableEnded || httpVersionMinor === 0) return
  if (!response.headersSent && !response.destroyed) response.writeProcessing()
}

/** Interval at which requests in progress are checked, in milliseconds. */
const CHECK_INTERVAL_MS = 500

/** Checks requests in progress at an interval: a timer and listeners for each would cost as much as parsing its body. */
export class RequestWatch {
  private readonly requests = new Set<RequestEnd>()
  private timer: NodeJS.Timeout | undefined

  add(request: RequestEnd): void {
    this.requests.add(request)
    this.timer ??= setInterval(() => this.check(), CHECK_INTERVAL_MS).unref()
  }

  delete(request: RequestEnd): void {
    this.requests.delete(request)
  }

  private check(): void {
    for (const request of this.requests) request.check()
    if (this.requests.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
  }
}

const watchOfAll = new RequestWatch()

/** Ends the work that one or more callers wait for. */
export class RequestEnd {
  private readonly controller = new AbortController()
  /** The responses that the work is for, until their connections are closed. */
  private readonly callers: ServerResponse[] = []
  private readonly watch: RequestWatch
  /** Time of the first check, on the clock of `performance`. */
  private firstCheckedAt: number | undefined

  constructor(watch = watchOfAll) {
    this.watch = watch
    watch.add(this)
  }

  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** Adds a caller; the work ends when the connections of all callers are closed before they are answered. */
  addCaller(response: ServerResponse): void {
    this.callers.push(response)
    response.on('close', () => {
      this.callers.splice(this.callers.indexOf(response), 1)
      // An answered request needs no error, whose stack costs more than answering it.
      if (this.callers.length === 0 && !response.writableFinished) this.controller.abort(disconnectedError())
    })
  }

  /** Ends the work if it has reached the time limit; else probes the callers that have ended their side. */
  check(): void {
    const now = performance.now()
    this.firstCheckedAt ??= now
    if (now - this.firstCheckedAt >= SECONDS * 1000) {
      this.clearTimeLimit()
      this.controller.abort(new TimeLimitError())
    }
    this.callers.forEach(probeIfHalfClosed)
  }

  /** Lets the work take any time, as an event stream does, or marks it as done. */
  clearTimeLimit(): void {
    this.watch.delete(this)
  }
}
