/** One server-sent event. */
export interface StreamEvent {
  readonly event: string
  readonly data: string
}

function parse(block: string): StreamEvent | undefined {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1]
  const event = field('event')
  return event === undefined ? undefined : { event, data: field('data') ?? '' }
}

/** Yields the events of a response; keep-alive comments are skipped. */
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
