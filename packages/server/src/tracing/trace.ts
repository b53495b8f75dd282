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

/** Runs work in a span below that of a request; only the work, if the request is not traced. */
export function inSpan<Result>(
  parent: Trace | undefined,
  name: string,
  work: (trace?: Trace) => Result | Promise<Result>,
): Result | Promise<Result> {
  return parent ? runInSpan(parent.start(name), work) : work()
}

/** Runs work that is done at once in a span below that of a request. */
export function inSpanNow<Result>(parent: Trace | undefined, name: string, work: () => Result): Result {
  const span = parent?.start(name)
  try {
    return work()
  } finally {
    span?.end()
  }
}

async function runInSpan<Result>(trace: Trace, work: (trace: Trace) => Result | Promise<Result>): Promise<Result> {
  try {
    const result = await work(trace)
    trace.end()
    return result
  } catch (error) {
    trace.end(error)
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
