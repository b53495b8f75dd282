/** The body of an answer as it is sent: its bytes, or a text each of whose characters is one of them. */
export type SentBody = Buffer | string

/** Bytes up to which a body is sent in one piece with its head, as a text. */
const ONE_PIECE = 8192

/** Bytes as they are sent. */
export function sentBytes(bytes: Buffer): SentBody {
  // The text is a copy of its own: small buffers are parts of a larger one, which would be kept whole.
  return bytes.length > ONE_PIECE ? bytes : bytes.toString('latin1')
}

/** A text as it is sent, in UTF-8. */
export function sentText(text: string): SentBody {
  const bytes = Buffer.byteLength(text)
  // ASCII is its own UTF-8.
  return bytes === text.length && bytes <= ONE_PIECE ? text : sentBytes(Buffer.from(text))
}

/** The bytes of a body. */
export function bytesOf(body: SentBody): Buffer {
  return typeof body === 'string' ? Buffer.from(body, 'latin1') : body
}
