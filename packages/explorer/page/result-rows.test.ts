import { expect, test } from 'vitest'
import { cellText, readFirstRows } from './result-rows.ts'

/** A response that arrives in pieces, and counts how many were read. */
function bodyOf(pieces: readonly string[]) {
  const sent: string[] = []
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const piece = pieces[sent.length]
        if (piece === undefined) return controller.close()
        sent.push(piece)
        controller.enqueue(encoder.encode(piece))
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, sent }
}

test('rows are read across pieces, the last one without an end of line', async () => {
  const { stream } = bodyOf(['{"a":1}\n{"a', '":"二"}\n', '{"a":null}'])
  expect(await readFirstRows(stream, 10)).toEqual([{ a: 1 }, { a: '二' }, { a: null }])
})

test('no more is read than the first rows take', async () => {
  const { stream, sent } = bodyOf(Array.from({ length: 100 }, (_, at) => `{"a":${at}}\n`))
  expect(await readFirstRows(stream, 2)).toEqual([{ a: 0 }, { a: 1 }])
  expect(sent.length).toBeLessThan(10)
})

test.each([
  [null, ''],
  [['a', 'b'], 'a; b'],
  [false, 'false'],
  [{ a: 1 }, '{"a":1}'],
])('%j is shown as %j', (value, text) => {
  expect(cellText(value)).toBe(text)
})
