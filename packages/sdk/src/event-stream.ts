// Server-sent events (HTML Standard, 9.2).

/** One event of a stream. */
interface StreamEvent {
  readonly event: string
  readonly data: string
}

/** A line end; a CR that nothing follows yet may be the first half of one. */
const LINE_END = /\r\n|\n|\r(?!$)/

/** Reads events from the text of a stream as it comes. */
export interface EventReader {
  /** Identifier of the last event that had one: where to go on from. */
  lastId: string | undefined
  /** The events that end with this piece of text. */
  read(piece: string): StreamEvent[]
}

/** Makes a reader that goes on after the event `lastId`. */
export function createEventReader(lastId: string | undefined): EventReader {
  let rest = ''
  let event = ''
  let data: string[] = []

  function finish(): StreamEvent[] {
    const ended = event || data.length > 0 ? [{ event, data: data.join('\n') }] : []
    event = ''
    data = []
    return ended
  }

  function readLine(line: string): StreamEvent[] {
    if (line === '') return finish()
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (field === 'data') data.push(value)
    if (field === 'event') event = value
    if (field === 'id') reader.lastId = value
    return []
  }

  const reader: EventReader = {
    lastId,
    read(piece) {
      const lines = `${rest}${piece}`.split(LINE_END)
      rest = lines.pop() ?? ''
      return lines.flatMap(readLine)
    },
  }
  return reader
}
