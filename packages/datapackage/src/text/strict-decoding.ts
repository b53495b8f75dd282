// Decodes a text only if its encoding is certain: a wrong guess would replace every character.
import { isUtf8 } from 'node:buffer'
import type { Message } from '@tiyu/model'
import { isOtherScript } from './east-asian-script.ts'
import { type DecodedText, detectBom } from './text-encoding.ts'

/** Why a text cannot be decoded, and its line. */
interface DecodingFault extends Message {
  readonly line: number
}

const LF = 0x0a
const ASCII_END = 0x80

/** First byte of the characters of GB 2312, of which nearly all Chinese text consists. */
const GB2312_START = 0xa1

/** Share of the bytes beyond ASCII that must be pairs of GB 2312 in a text that is taken for GB 18030. */
const MIN_PAIRED_SHARE = 0.9

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LF, start)
    yield bytes.subarray(start, end < 0 ? bytes.length : end)
    start = end < 0 ? bytes.length : end + 1
  }
}

/** Number of the first line with a property, from 1; 1 if none has it. */
function lineWhere(bytes: Uint8Array, isFound: (line: Uint8Array) => boolean): number {
  let number = 0
  for (const line of linesOf(bytes)) {
    number += 1
    if (isFound(line)) return number
  }
  return 1
}

/** Counts the characters that UTF-8 writes with three bytes, as it does Chinese, and the places that are not UTF-8. */
function readAsUtf8(bytes: Uint8Array): { readonly wide: number; readonly lost: number } {
  let [wide, lost] = [0, 0]
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\uFFFD') lost += 1
    else if (character >= '\u0800') wide += 1
  }
  return { wide, lost }
}

/** Share of the bytes beyond ASCII that form pairs of GB 2312. */
function pairedShare(bytes: Uint8Array): number {
  let [paired, all] = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] as number) < ASCII_END) continue
    all += 1
    if ((bytes[at] as number) < GB2312_START || (bytes[at + 1] ?? 0) < GB2312_START) continue
    paired += 2
    all += 1
    at += 1
  }
  return all === 0 ? 1 : paired / all
}

function decodeGb18030(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return /[\uE000-\uF8FF]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

function decodeUtf16(bytes: Uint8Array, label: string): DecodedText | { readonly fault: DecodingFault } {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return text.includes('\0') ? { fault: { line: 1, ...HAS_NUL } } : { text, encoding: 'UTF-16' }
  } catch {
    return { fault: { line: 1, ...BROKEN_UTF16 } }
  }
}

/** Decodes a text in UTF-8, in UTF-16 with byte order mark or in GB 18030; a fault if it is not wholly one of them. */
export function decodeStrictly(bytes: Uint8Array): DecodedText | { readonly fault: DecodingFault } {
  const mark = detectBom(bytes)
  if (mark === 'utf-16le' || mark === 'utf-16be') return decodeUtf16(bytes, mark)
  if (isUtf8(bytes)) {
    if (bytes.includes(0)) return { fault: { line: lineWhere(bytes, (line) => line.includes(0)), ...HAS_NUL } }
    return { text: new TextDecoder().decode(bytes), encoding: 'UTF-8' }
  }
  const { wide, lost } = readAsUtf8(bytes)
  if (mark === 'utf-8' || (wide > 0 && wide >= lost))
    return { fault: { line: lineWhere(bytes, (line) => !isUtf8(line)), ...BROKEN_UTF8 } }
  const mixed = lineWhere(bytes, (line) => isUtf8(line) && readAsUtf8(line).wide >= 3)
  if (mixed > 1) return { fault: { line: mixed, ...MIXED } }
  return decodeAsGb18030(bytes)
}

function decodeAsGb18030(bytes: Uint8Array): DecodedText | { readonly fault: DecodingFault } {
  const text = pairedShare(bytes) < MIN_PAIRED_SHARE ? undefined : decodeGb18030(bytes)
  if (text !== undefined && !isOtherScript(bytes, text)) return { text, encoding: 'GB18030' }
  if (text !== undefined) return { fault: { line: lineWhere(bytes, (line) => !isUtf8(line)), ...OTHER_SCRIPT } }
  const isUnknown = (line: Uint8Array) => decodeGb18030(line) === undefined || pairedShare(line) < MIN_PAIRED_SHARE
  return { fault: { line: lineWhere(bytes, isUnknown), ...UNKNOWN } }
}

const RESCUE = {
  en: 'The file was left as it is. Save it once more as UTF-8 in the program it comes from, or take an undamaged copy.',
  zh: '文件未改动。请在原程序中重新另存为 UTF-8，或改用未损坏的副本。',
}

const BROKEN_UTF8: Message = {
  message: {
    en: 'The file is UTF-8, but a character on this line is cut off or damaged.',
    zh: '文件为 UTF-8，但此行有字符被截断或损坏。',
  },
  hint: RESCUE,
}

const BROKEN_UTF16: Message = {
  message: { en: 'The file is UTF-16, but cut off or damaged.', zh: '文件为 UTF-16，但已被截断或损坏。' },
  hint: RESCUE,
}

const HAS_NUL: Message = {
  message: {
    en: 'This line contains NUL bytes; the file is no plain text, or UTF-16 without a mark, or UTF-32.',
    zh: '此行含 NUL 字节：文件不是纯文本，或为无标记的 UTF-16，或为 UTF-32。',
  },
  hint: RESCUE,
}

const MIXED: Message = {
  message: {
    en: 'This line is UTF-8, while other lines are GBK.',
    zh: '此行为 UTF-8，而其他行为 GBK。',
  },
  hint: RESCUE,
}

const OTHER_SCRIPT: Message = {
  message: {
    en: 'This line can be read as GBK, but the text of the file is likelier Korean, Japanese or Big5.',
    zh: '此行可按 GBK 读出，但全文更可能是韩文、日文或 Big5。',
  },
  hint: RESCUE,
}

const UNKNOWN: Message = {
  message: {
    en: 'This line is neither UTF-8 nor GBK.',
    zh: '此行既不是 UTF-8，也不是 GBK。',
  },
  hint: RESCUE,
}
