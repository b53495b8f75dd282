import { ByteWriter } from 'hyparquet-writer'

/** Bytes that are handed on at once, at least. */
const PIECE_BYTES = 65_536

/** The bytes of a file, which are taken in pieces while it is written. */
export class PieceWriter extends ByteWriter {
  /** Yields the bytes written since the last piece, if they are enough for one. */
  *fullPiece(): Generator<Uint8Array> {
    if (this.index >= PIECE_BYTES) yield this.takePiece()
  }

  /** Returns the bytes written since the last piece. */
  takePiece(): Uint8Array {
    const piece = Buffer.from(this.getBytes())
    this.index = 0
    return piece
  }
}
