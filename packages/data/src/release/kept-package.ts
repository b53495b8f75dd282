import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { OnBytes } from './byte-progress.ts'
import { unchangedBytes } from './content-hash.ts'
import { type KeptFile, type PackageFile, packageFiles } from './package-files.ts'

/**
 * Copies the files of a package, and nothing else that may lie beside them.
 * @throws ChangedMeanwhileError when one has changed since it was hashed
 */
export async function keepPackage(
  from: string,
  files: readonly KeptFile[],
  to: string,
  onBytes?: OnBytes,
): Promise<void> {
  for (const file of files) {
    const copy = join(to, file.path)
    await mkdir(dirname(copy), { recursive: true })
    await pipeline(unchangedBytes(from, file, onBytes), createWriteStream(copy))
  }
}

/** The files of a package that was copied into a folder. */
export function folderFiles(folder: string, kept: readonly KeptFile[]): ReadonlyMap<string, PackageFile> {
  return packageFiles(kept, ({ path }, range) => createReadStream(join(folder, path), range))
}
