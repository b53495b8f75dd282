// The files of the package that a release was made from, in whatever way a store keeps them.
import { Readable } from 'node:stream'

/** A file of a package, as it was when the package was published. */
export interface ArchivedFile {
  /** Relative to the package, such as `facilities.csv`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Bytes of a file, the first and the last included, counted from 0. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** A kept file that can be read, wholly or in part. */
export interface PackageFile extends ArchivedFile {
  read(range?: ByteRange): Readable
}

/** The kept files by their paths; `read` is how the store reads one of them. */
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
