// Compression by fflate, which gives the same bytes on every machine; zlib depends on the processor.
import { Gzip, gzipSync, strToU8 } from 'fflate'

/** Without a time stamp: the bytes depend on the text alone. */
const options = { mtime: 0 }

/** Returns a text compressed with gzip. */
export const gzipText = (text: string): Uint8Array => gzipSync(strToU8(text), options)

/** Compresses the pieces of a file as one gzip stream, while they are read. */
export async function* gzipPieces(
  pieces: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const compressed: Uint8Array[] = []
  const gzip = new Gzip(options, (chunk) => compressed.push(chunk))
  for await (const piece of pieces) {
    gzip.push(typeof piece === 'string' ? strToU8(piece) : piece)
    yield* compressed.splice(0)
  }
  gzip.push(new Uint8Array(), true)
  yield* compressed
}
