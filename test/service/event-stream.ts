/** One event of a stream: its name, and what its data line holds. */
export interface StreamEvent {
  readonly event: string
  readonly data: string
}

function parse(block: string): StreamEvent | undefined {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1]
  const event = field('event')
  return event === undefined ? undefined : { event, data: field('data') ?? '' }
}

/** The events of an answer as they come; comments, which keep a connection open, are left out. */
export async function* readEvents(response: Response): AsyncGenerator<StreamEvent, void, undefined> {
  let text = ''
  for await (const chunk of (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(
    new TextDecoderStream(),
  )) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    for (const event of blocks.map(parse)) if (event) yield event
  }
}
