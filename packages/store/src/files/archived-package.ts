import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { OnBytes } from '../release/progress.ts'
import { readUnchanged } from './content-hash.ts'
import { type ArchivedFile, createPackageFiles, type PackageFile } from './package-files.ts'

/**
 * Copies the files of a package, and no other files of its folder.
 * @throws PackageModifiedError if a file has changed since it was hashed
 */
export async function archivePackage(
  from: string,
  files: readonly ArchivedFile[],
  to: string,
  onBytes?: OnBytes,
): Promise<void> {
  for (const file of files) {
    const copy = join(to, file.path)
    await mkdir(dirname(copy), { recursive: true })
    await pipeline(readUnchanged(from, file, onBytes), createWriteStream(copy))
  }
}

/** Returns the files of a package that was copied into a folder. */
export function archivedFiles(folder: string, archived: readonly ArchivedFile[]): ReadonlyMap<string, PackageFile> {
  return createPackageFiles(archived, ({ path }, range) => createReadStream(join(folder, path), range))
}
