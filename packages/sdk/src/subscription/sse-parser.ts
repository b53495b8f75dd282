// Server-sent events (HTML Standard, 9.2).

/** One event of a stream. */
interface ServerSentEvent {
  readonly event: string
  readonly data: string
}

/** A line end. A CR at the end of the text may be followed by a LF, so it is not one yet. */
const LINE_END = /\r\n|\n|\r(?!$)/

/** An incremental parser of an event stream. */
export interface SseParser {
  /** ID of the last event that had one, for the Last-Event-ID header. */
  lastId: string | undefined
  /** Returns the events that are complete with this chunk. */
  feed(chunk: string): ServerSentEvent[]
}

/** Creates a parser for a stream that continues after the event with the ID `lastEventId`. */
export function createSseParser(lastEventId: string | undefined): SseParser {
  let buffer = ''
  let event = ''
  let data: string[] = []

  function dispatch(): ServerSentEvent[] {
    const events = event || data.length > 0 ? [{ event, data: data.join('\n') }] : []
    event = ''
    data = []
    return events
  }

  function processLine(line: string): ServerSentEvent[] {
    if (line === '') return dispatch()
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (field === 'data') data.push(value)
    if (field === 'event') event = value
    if (field === 'id') parser.lastId = value
    return []
  }

  const parser: SseParser = {
    lastId: lastEventId,
    feed(chunk) {
      const lines = `${buffer}${chunk}`.split(LINE_END)
      buffer = lines.pop() ?? ''
      return lines.flatMap(processLine)
    },
  }
  return parser
}
