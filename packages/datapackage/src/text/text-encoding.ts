// Decodes whole texts in the encodings Chinese offices use: UTF-8, UTF-16 with byte order mark, GB 18030 (which includes
// GBK and GB 2312).

const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** WHATWG label of an encoding that has a byte order mark. */
type UnicodeLabel = (typeof BYTE_ORDER_MARKS)[number]['encoding']

/** Encoding of a decoded text. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | 'GB18030'

/** A decoded text and its encoding. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

interface DecodeOptions {
  /** Keeps the mark of UTF-8 as the first character, so that character offsets include it. */
  readonly keepBom?: boolean
  /** False replaces invalid bytes of a text that is no valid UTF-8 instead of throwing. */
  readonly fatal?: boolean
}

/** Returns the encoding given by a byte order mark; undefined without one. */
export function detectBom(bytes: Uint8Array): UnicodeLabel | undefined {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding
}

/**
 * Decodes a text as UTF-16 if it has the mark, else as UTF-8 if it is valid, else as GB 18030.
 * @throws TypeError if it is none of them, unless `fatal` is false
 */
export function decodeText(bytes: Uint8Array, { keepBom = false, fatal = true }: DecodeOptions = {}): DecodedText {
  const mark = detectBom(bytes)
  if (mark !== undefined && mark !== 'utf-8')
    return { text: new TextDecoder(mark, { fatal }).decode(bytes), encoding: 'UTF-16' }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepBom })
    return { text: decoder.decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('gb18030', { fatal }).decode(bytes), encoding: 'GB18030' }
  }
}
