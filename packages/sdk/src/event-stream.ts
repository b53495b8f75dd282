// Server-sent events (HTML Standard, 9.2).

/** One event of a stream. */
export interface StreamEvent {
  readonly event: string
  readonly data: string
}

/** A line end; a CR that nothing follows yet may be the first half of one. */
const LINE_END = /\r\n|\n|\r(?!$)/

/** Reads events from the text of a stream as it comes. */
export class EventReader {
  /** Identifier of the last event that had one: where to go on from. */
  lastId: string | undefined
  private rest = ''
  private event = ''
  private data: string[] = []

  /** A reader that goes on after the event `lastId`. */
  constructor(lastId: string | undefined) {
    this.lastId = lastId
  }

  /** The events that end with this piece of text. */
  read(piece: string): StreamEvent[] {
    const lines = `${this.rest}${piece}`.split(LINE_END)
    this.rest = lines.pop() ?? ''
    return lines.flatMap((line) => this.readLine(line))
  }

  private readLine(line: string): StreamEvent[] {
    if (line === '') return this.finish()
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (field === 'data') this.data.push(value)
    if (field === 'event') this.event = value
    if (field === 'id') this.lastId = value
    return []
  }

  private finish(): StreamEvent[] {
    const { event, data } = this
    this.event = ''
    this.data = []
    return event || data.length > 0 ? [{ event, data: data.join('\n') }] : []
  }
}
