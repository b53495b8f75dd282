import { expect, test } from 'vitest'
import { encodeText, toBuffer } from './encoded-body.ts'

test.each([
  ['nothing', ''],
  ['ASCII', '{"name":"Taiji"}'],
  ['letters that are one byte in Latin-1 and two in UTF-8', 'é'],
  ['Chinese', '柔力球'],
  ['characters of two code units', '𬭚'],
])('%s is sent in UTF-8, short or long', (_, text) => {
  for (const sent of [text, text.repeat(10_000)]) {
    const body = encodeText(sent)
    expect(body).toHaveLength(Buffer.byteLength(sent))
    expect(toBuffer(body).equals(Buffer.from(sent))).toBe(true)
  }
})
