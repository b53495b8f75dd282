// A zip archive that is written as its files are read; the same files give the same bytes.
import { Zip, ZipDeflate } from 'fflate'

/** The time of every file in the archive: the metadata of the release say when it was published. */
const MODIFIED = '1980-01-01T00:00:00'

/** A file of an archive. */
export interface ZipEntry {
  readonly path: string
  read(): AsyncIterable<Uint8Array>
}

/** Bytes that are compressed together: the boundaries of pieces show in the compressed bytes. */
const PIECE = 65_536

/** Yields the same bytes in pieces of one size, however they are read. */
async function* evenPieces(read: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(PIECE)
  let filled = 0
  for await (const bytes of read) {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PIECE - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < PIECE) continue
      yield piece
      piece = new Uint8Array(PIECE)
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

/** Yields the archive of some files. */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const take = () => {
    const taken = pieces
    pieces = []
    return taken
  }
  for (const { path, read } of entries) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = MODIFIED
    archive.add(entry)
    for await (const bytes of evenPieces(read())) {
      entry.push(bytes)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  archive.end()
  yield* take()
}
