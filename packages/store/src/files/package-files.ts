// The archived files of a release's package, for both kinds of store.
import { Readable } from 'node:stream'

/** A file of a package, as it was when the package was published. */
export interface ArchivedFile {
  /** Relative to the package, such as `facilities.csv`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** A range of bytes from 0, with both ends included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** An archived file that can be read in full or in part. */
export interface PackageFile extends ArchivedFile {
  read(range?: ByteRange): Readable
}

/** Returns the archived files by path; `read` reads a range of one from the store. */
export function createPackageFiles(
  archived: readonly ArchivedFile[],
  read: (file: ArchivedFile, range: ByteRange) => Readable,
): ReadonlyMap<string, PackageFile> {
  return new Map(
    archived.map((file) => {
      const fullRange = { start: 0, end: file.bytes - 1 }
      const readRange = (range: ByteRange = fullRange) => (file.bytes === 0 ? Readable.from([]) : read(file, range))
      return [file.path, { ...file, read: readRange }]
    }),
  )
}
