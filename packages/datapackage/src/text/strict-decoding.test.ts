import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeStrictly } from './strict-decoding.ts'

const TEXT = 'code,name\na,体育馆\nb,晋中市体育局主办\nc,健身步道工程\n'

/** TEXT in GBK. */
const GBK = Buffer.concat([
  Buffer.from('code,name\na,'),
  Buffer.from('cce5d3fdb9dd', 'hex'),
  Buffer.from('\nb,'),
  Buffer.from('bdfad6d0cad0cce5d3fdbed6d6f7b0ec', 'hex'),
  Buffer.from('\nc,'),
  Buffer.from('bda1c9edb2bdb5c0b9a4b3cc', 'hex'),
  Buffer.from('\n'),
])

const utf16 = Buffer.from(`\uFEFF${TEXT}`, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'UTF-8'],
  ['UTF-16', utf16, 'UTF-16'],
  ['big-endian UTF-16', Buffer.from(utf16).swap16(), 'UTF-16'],
  ['GBK', GBK, 'GB18030'],
])('reads %s', (_, bytes, encoding) => {
  expect(decodeStrictly(bytes)).toEqual({ text: TEXT, encoding })
})

test('reads the GBK of 联通, whose bytes are also UTF-8', () => {
  const bytes = Buffer.concat([GBK, Buffer.from('d,'), Buffer.from('c1aacda8', 'hex'), Buffer.from('\n')])
  expect(decodeStrictly(bytes)).toMatchObject({ text: `${TEXT}d,联通\n`, encoding: 'GB18030' })
})

const line = (text: string) => Buffer.from(text)

test.each([
  [
    'a character without its last byte',
    Buffer.concat([line('a,体育馆\nb,晋中市体育').subarray(0, -1), line('\nc,健身\n')]),
    2,
  ],
  ['a cut character in the only line', line('a,体育馆').subarray(0, -1), 1],
  ['one byte too many', Buffer.concat([line('a,体育馆\nb,晋中'), Buffer.of(0x81), line('市体育局\n')]), 2],
  ['UTF-8 among GBK', Buffer.concat([GBK, line('d,平遥古城\n'), GBK, GBK]), 5],
  ['GBK among UTF-8', Buffer.concat([line(TEXT), line('d,'), Buffer.from('cce5d3fd', 'hex'), line('\n')]), 5],
  ['Big5', Buffer.concat([line('a,b\n'), Buffer.from('c5e9a87ca4bdb6e9', 'hex'), line('\n')]), 2],
  ['western letters', Buffer.concat([line('a,b\n'), Buffer.from('\xc9lan hall, caf\xe9', 'latin1')]), 2],
  ['NUL', line('a,b\nc,\0\n'), 2],
  ['half a character of UTF-16', utf16.subarray(0, -1), 1],
])('refuses %s and names the line', (_, bytes, number) => {
  expect(decodeStrictly(bytes)).toMatchObject({ fault: { line: number } })
})

test.each([
  // 서울월드컵경기장
  ['Korean', 'bcadbfefbff9b5e5c4c5b0e6b1e2c0e5'],
  // 체육관
  ['three Korean syllables', 'c3bcc0b0b0fc'],
  // 東京体育館国立競技場大阪市中央体育館横浜国際総合競技場名古屋
  [
    'Japanese',
    'c5ecb5fec2ceb0e9b4dbb9f1cea9b6a5b5bbbeecc2e7bae5bbd4c3e6b1fbc2ceb0e9b4dbb2a3c9cdb9f1baddc1edb9e7b6a5b5bbbeecccbeb8c5b2b0',
  ],
  // テニスコート
  ['kana', 'a5c6a5cba5b9a5b3a1bca5c8'],
])('refuses %s, whose bytes are also GBK', (_, hex) => {
  const bytes = Buffer.concat([line('id,name\na,'), Buffer.from(hex, 'hex'), line('\n')])
  expect(decodeStrictly(bytes)).toMatchObject({ fault: { line: 2, message: { en: expect.stringMatching(/Korean/) } } })
})

test.each([
  // 手球馆
  ['three characters', 'cad6c7f2b9dd'],
  // 榆次区老城健身步道
  ['characters that are Korean as often', 'd3dcb4cec7f8c0cfb3c7bda1c9edb2bdb5c0'],
])('reads GBK of %s', (_, hex) => {
  expect(decodeStrictly(Buffer.from(hex, 'hex'))).toMatchObject({ encoding: 'GB18030' })
})

test('refuses UTF-32, whose mark begins with that of UTF-16', () => {
  const bytes = Buffer.alloc(4 * (TEXT.length + 1))
  for (const [index, character] of [...`\uFEFF${TEXT}`].entries())
    bytes.writeUInt32LE(character.codePointAt(0) ?? 0, 4 * index)
  expect(decodeStrictly(bytes)).toMatchObject({ fault: { line: 1 } })
})

test('refuses every Chinese text in UTF-8 that lost one byte of a character', () => {
  const texts = fc.array(fc.constantFrom(...'体育馆晋中市健身步道工程平遥古城太谷区'), { minLength: 3, maxLength: 30 })
  fc.assert(
    fc.property(texts, fc.nat(), (characters, at) => {
      const bytes = Buffer.from(characters.join(''))
      const cut = at % bytes.length
      expect(decodeStrictly(Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 1)]))).toHaveProperty('fault')
    }),
  )
})
