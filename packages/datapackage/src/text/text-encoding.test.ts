import { expect, test } from 'vitest'
import { decodeText, detectBom } from './text-encoding.ts'

/** 体育 in each encoding. */
const utf8 = Buffer.from('体育')
const utf16 = Buffer.from('体育', 'utf16le')
const gbk = Buffer.from('cce5d3fd', 'hex')
const swapped = Buffer.from(utf16).swap16()

const LE = Buffer.of(0xff, 0xfe)
const BE = Buffer.of(0xfe, 0xff)
const UTF8_MARK = Buffer.of(0xef, 0xbb, 0xbf)

test.each([
  ['UTF-8', utf8, 'UTF-8'],
  ['UTF-8 with BOM', Buffer.concat([UTF8_MARK, utf8]), 'UTF-8'],
  ['UTF-16 LE with BOM', Buffer.concat([LE, utf16]), 'UTF-16'],
  ['UTF-16 BE with BOM', Buffer.concat([BE, swapped]), 'UTF-16'],
  ['GBK', gbk, 'GB18030'],
])('decodes %s', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: '体育', encoding })
})

test('keeps the BOM of UTF-8 on request', () => {
  expect(decodeText(Buffer.concat([UTF8_MARK, utf8]), { keepBom: true }).text).toBe('\uFEFF体育')
})

test('throws for bytes of no encoding, or replaces them if not fatal', () => {
  expect(() => decodeText(Buffer.of(0xff))).toThrow(TypeError)
  expect(decodeText(Buffer.of(0xff), { fatal: false })).toEqual({ text: '\uFFFD', encoding: 'GB18030' })
})

test('detects a BOM only at the start', () => {
  expect(detectBom(Buffer.concat([utf8, UTF8_MARK]))).toBeUndefined()
  expect(detectBom(UTF8_MARK)).toBe('utf-8')
})
