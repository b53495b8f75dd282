/** The body of an answer as it is sent: its bytes, or a text each of whose characters is one of them. */
export type EncodedBody = Buffer | string

/** Bytes up to which a body is sent in one piece with its head, as a text. */
const SINGLE_WRITE_BYTES = 8192

/** Bytes as they are sent. */
export function encodeBytes(bytes: Buffer): EncodedBody {
  // The text is a copy of its own: small buffers are parts of a larger one, which would be kept whole.
  return bytes.length > SINGLE_WRITE_BYTES ? bytes : bytes.toString('latin1')
}

/** A text as it is sent, in UTF-8. */
export function encodeText(text: string): EncodedBody {
  const bytes = Buffer.byteLength(text)
  // ASCII is its own UTF-8.
  return bytes === text.length && bytes <= SINGLE_WRITE_BYTES ? text : encodeBytes(Buffer.from(text))
}

/** The bytes of a body. */
export function toBuffer(body: EncodedBody): Buffer {
  return typeof body === 'string' ? Buffer.from(body, 'latin1') : body
}
