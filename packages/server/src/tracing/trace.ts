// What the service says of the spans of a request; nothing here depends on OpenTelemetry, which is loaded only if it is used.

/** Facts about a span, by names of the semantic conventions of OpenTelemetry. */
export type SpanAttributes = Readonly<Record<string, string | number | undefined>>

/** A span of a request, below which others begin. */
export interface Trace {
  /** Identifier of the trace, in hexadecimal, which the log has too. */
  readonly traceId: string
  /** Begins a span below this one. */
  start(name: string, attributes?: SpanAttributes): Trace
  /** Ends the span, with the error if it failed. */
  end(error?: unknown): void
}

/** Runs work in a span, which ends when the work is done or has failed. */
export function runInSpan<Result>(span: Trace, work: (span: Trace) => Result): Result {
  let result: Result
  try {
    result = work(span)
  } catch (error) {
    span.end(error)
    throw error
  }
  if (result instanceof Promise) return endAfter(span, result) as Result
  span.end()
  return result
}

async function endAfter<Result>(span: Trace, work: Promise<Result>): Promise<Result> {
  try {
    const result = await work
    span.end()
    return result
  } catch (error) {
    span.end(error)
    throw error
  }
}

/** Returns a function that begins a span for a statement, without its values, and returns what ends it. */
export function traceStatements(trace: Trace | undefined): ((text: string) => (error?: unknown) => void) | undefined {
  if (!trace) return undefined
  return (text) => {
    const span = trace.start('SQL', { 'db.system.name': 'postgresql', 'db.query.text': text })
    return (error) => span.end(error)
  }
}
