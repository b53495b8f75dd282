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
