// When the work for a request must end: its client has disconnected, or its time limit is reached.
import type { ServerResponse } from 'node:http'
import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import { probeHalfClosed } from '../http/half-closed.ts'

const { value: SECONDS } = limits.seconds

/** Returns the error of an operation that took too long. */
export function timeLimitError(): GraphQLError {
  const message = `The request takes longer than ${SECONDS} seconds. Request fewer rows or fields at once, or narrow the filter. 请求用时超过 ${SECONDS} 秒；请减少每次请求的行数或字段，或缩小筛选范围。`
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400, spec: true } } })
}

/** Returns the error of an operation whose clients have disconnected; no client receives it. */
function disconnectedError(): GraphQLError {
  return new GraphQLError('The client has disconnected. 客户端已断开连接。', { extensions: { code: 'BAD_REQUEST' } })
}

/** Ends the work that one or more callers wait for. */
export class RequestEnd {
  private readonly controller = new AbortController()
  private readonly timer = setTimeout(() => this.controller.abort(timeLimitError()), SECONDS * 1000)
  private callers = 0

  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** Adds a caller; the work ends when the connections of all callers are closed before they are answered. */
  addCaller(response: ServerResponse): void {
    this.callers += 1
    probeHalfClosed(response)
    response.once('close', () => {
      this.callers -= 1
      // An answered request needs no error, whose stack costs more than answering it.
      if (this.callers === 0 && !response.writableFinished) this.controller.abort(disconnectedError())
    })
  }

  /** Lets the work take any time, as an event stream does, or marks it as done. */
  clearTimer(): void {
    clearTimeout(this.timer)
  }
}
