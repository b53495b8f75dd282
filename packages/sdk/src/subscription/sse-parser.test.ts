import { describe, expect, it } from 'vitest'
import { createSseParser } from './sse-parser.ts'

/** Parses a stream that arrives in these chunks. */
const parse = (...chunks: string[]) => {
  const parser = createSseParser(undefined)
  return { events: chunks.flatMap((chunk) => parser.feed(chunk)), lastId: parser.lastId }
}

describe('createSseParser', () => {
  it('parses events with their name and data', () => {
    const { events } = parse('event: next\ndata: {"a":1}\n\nevent: complete\ndata:\n\n')
    expect(events).toEqual([
      { event: 'next', data: '{"a":1}' },
      { event: 'complete', data: '' },
    ])
  })

  it.each(['\n', '\r\n', '\r'])('accepts %j as a line end, wherever the text is cut into chunks', (end) => {
    const text = ['event:next', 'data: one', 'data: two', '', ': ping', '', 'event: next', 'data: 三', '', ''].join(end)
    for (let cut = 0; cut <= text.length; cut += 1) {
      const { events } = parse(text.slice(0, cut), text.slice(cut), ': end')
      expect(events).toEqual([
        { event: 'next', data: 'one\ntwo' },
        { event: 'next', data: '三' },
      ])
    }
  })

  it('stores the last ID, and ignores comments and unknown fields', () => {
    const { events, lastId } = parse(': hello\n\nid: 7\nretry: 10\nevent: next\ndata: x\n\n')
    expect(events).toEqual([{ event: 'next', data: 'x' }])
    expect(lastId).toBe('7')
  })

  it('returns no incomplete event', () => {
    expect(parse('event: next\ndata: x\n').events).toEqual([])
  })
})
