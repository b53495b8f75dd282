// COPY … TO STDOUT on a connection with pipelining. The driver decodes every value of a result as text, also in its binary
// mode, so that a large `bytea` value would arrive in hexadecimal digits; COPY sends its bytes.
import pg from 'pg'

/** A message of the data of COPY. */
interface CopyData {
  readonly chunk: Buffer
}

/** The length of the header of the binary format without its extension, and where the length of the extension stands. */
const HEADER_LENGTH = 19
const EXTENSION_LENGTH_AT = 15

/** Bytes of the number of fields of a row, and of the length of a field; a null has a length of -1. */
const COUNT_LENGTH = 2
const FIELD_LENGTH = 4

/** A statement that calls back with the messages of its data. */
export class CopyQuery extends pg.Query {
  private readonly messages: Buffer[] = []

  constructor(text: string, onEnd: (error: Error | null | undefined, messages: readonly Buffer[]) => void) {
    super(text, undefined as never, (error: Error | null | undefined) => onEnd(error, this.messages))
  }

  /** Called by the driver, which overwrites the bytes later. */
  handleCopyData({ chunk }: CopyData): void {
    this.messages.push(Buffer.from(chunk))
  }
}

/** Returns the fields of the first row of the binary format; undefined if there is no row. */
export function firstCopiedRow(messages: readonly Buffer[]): Buffer[] | undefined {
  const bytes = Buffer.concat(messages)
  let at = HEADER_LENGTH + bytes.readUInt32BE(EXTENSION_LENGTH_AT)
  const count = bytes.readInt16BE(at)
  if (count < 0) return undefined
  at += COUNT_LENGTH
  return Array.from({ length: count }, () => {
    const start = at + FIELD_LENGTH
    at = start + Math.max(0, bytes.readInt32BE(at))
    return bytes.subarray(start, at)
  })
}
