// A zip archive that is written as its files are read; the same files give the same bytes.
import { Zip, ZipDeflate } from 'fflate'

/** The time of every file in the archive: the metadata of the release say when it was published. */
const MODIFIED = '1980-01-01T00:00:00'

/** A file of an archive. */
export interface ZipEntry {
  readonly path: string
  read(): AsyncIterable<Uint8Array>
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
    for await (const bytes of read()) {
      entry.push(bytes)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  archive.end()
  yield* take()
}
