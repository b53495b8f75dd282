// Server-sent events (HTML Standard, 9.2).

/** One event of a stream. */
interface ServerSentEvent {
  readonly event: string
  readonly data: string
}

/** A line end; a CR that nothing follows yet may be the first half of one. */
const LINE_END = /\r\n|\n|\r(?!$)/

/** Reads events from the text of a stream as it comes. */
export interface SseParser {
  /** Identifier of the last event that had one: where to go on from. */
  lastId: string | undefined
  /** The events that end with this piece of text. */
  feed(chunk: string): ServerSentEvent[]
}

/** Makes a reader that goes on after the event `lastId`. */
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
