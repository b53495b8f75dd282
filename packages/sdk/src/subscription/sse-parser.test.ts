import { describe, expect, it } from 'vitest'
import { createSseParser } from './sse-parser.ts'

const read = (...pieces: string[]) => {
  const reader = createSseParser(undefined)
  return { events: pieces.flatMap((piece) => reader.feed(piece)), lastId: reader.lastId }
}

describe('createEventReader', () => {
  it('reads events, each with its name and its data', () => {
    const { events } = read('event: next\ndata: {"a":1}\n\nevent: complete\ndata:\n\n')
    expect(events).toEqual([
      { event: 'next', data: '{"a":1}' },
      { event: 'complete', data: '' },
    ])
  })

  it.each(['\n', '\r\n', '\r'])('takes %j for a line end, wherever the text is cut', (end) => {
    const text = ['event:next', 'data: one', 'data: two', '', ': ping', '', 'event: next', 'data: 三', '', ''].join(end)
    for (let cut = 0; cut <= text.length; cut += 1) {
      const { events } = read(text.slice(0, cut), text.slice(cut), ': end')
      expect(events).toEqual([
        { event: 'next', data: 'one\ntwo' },
        { event: 'next', data: '三' },
      ])
    }
  })

  it('keeps the last identifier, and passes over comments and fields it does not know', () => {
    const { events, lastId } = read(': hello\n\nid: 7\nretry: 10\nevent: next\ndata: x\n\n')
    expect(events).toEqual([{ event: 'next', data: 'x' }])
    expect(lastId).toBe('7')
  })

  it('gives nothing of an event that has not ended', () => {
    expect(read('event: next\ndata: x\n').events).toEqual([])
  })
})
