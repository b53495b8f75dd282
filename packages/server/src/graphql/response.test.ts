import { expect, test } from 'vitest'
import { encodeText } from './response.ts'

test.each([
  ['an empty text', ''],
  ['ASCII', '{"name":"Taiji"}'],
  ['Latin-1 letters', 'é'],
  ['Chinese', '柔力球'],
  ['surrogate pairs', '𬭚'],
])('encodes %s in UTF-8, short and long', (_, text) => {
  for (const sent of [text, text.repeat(10_000)]) {
    const body = encodeText(sent)
    expect(body).toHaveLength(Buffer.byteLength(sent))
    const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body
    expect(bytes.equals(Buffer.from(sent))).toBe(true)
  }
})
