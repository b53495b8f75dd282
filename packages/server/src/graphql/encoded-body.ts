/** An encoded response body: bytes, or a latin1 string that carries one byte per character. */
export type EncodedBody = Buffer | string

/** Bodies up to this size are written as a string, in one piece with the head. In bytes. */
const SINGLE_WRITE_BYTES = 8192

/** Encodes bytes. */
export function encodeBytes(bytes: Buffer): EncodedBody {
  // A string is a copy; a small buffer would keep the whole pool it is a part of alive.
  return bytes.length > SINGLE_WRITE_BYTES ? bytes : bytes.toString('latin1')
}

/** Encodes a text in UTF-8. */
export function encodeText(text: string): EncodedBody {
  const bytes = Buffer.byteLength(text)
  // ASCII is its own UTF-8.
  return bytes === text.length && bytes <= SINGLE_WRITE_BYTES ? text : encodeBytes(Buffer.from(text))
}

/** Returns the bytes of a body. */
export function toBuffer(body: EncodedBody): Buffer {
  return typeof body === 'string' ? Buffer.from(body, 'latin1') : body
}
