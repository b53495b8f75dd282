// Hashes of the files of a package: they show whether it is already published, and whether it changes during publishing.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DESCRIPTOR_FILE, type Descriptor } from '@tiyu/datapackage'
import { PackageModifiedError } from '../release/errors.ts'
import { countBytes, type OnBytes } from '../release/progress.ts'
import type { PublishOptions } from '../release/release-store.ts'
import type { ArchivedFile } from './package-files.ts'

/** Chunk size in bytes. */
const CHUNK_SIZE = 1024 * 1024

/** All files of a package, and the SHA-256 over them. */
interface PackageContent {
  readonly files: readonly ArchivedFile[]
  readonly hash: string
}

async function* readAndHash(folder: string, path: string, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(join(folder, path), { highWaterMark: CHUNK_SIZE })) {
    hash.update(chunk)
    yield chunk
  }
}

async function hashFile(folder: string, path: string, onBytes: OnBytes): Promise<ArchivedFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of readAndHash(folder, path, hash)) {
    bytes += chunk.length
    onBytes(chunk.length)
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Returns the size of all files together; undefined if one is missing or no regular file. */
async function totalSize(folder: string, paths: readonly string[]): Promise<number | undefined> {
  const files = await Promise.all(paths.map((path) => stat(join(folder, path)).catch(() => undefined)))
  let total = 0
  for (const file of files) {
    if (!file?.isFile()) return undefined
    total += file.size
  }
  return total
}

/** Errors of a file that is missing or closed to this user, which the check of the package describes. */
const UNREADABLE = /^(ENOENT|EACCES|EPERM)$/

/** Hashes the descriptor and every file it lists, sorted by name; returns undefined if one of them cannot be read. */
export async function hashPackage(
  folder: string,
  descriptor: Descriptor,
  { onProgress }: PublishOptions = {},
): Promise<PackageContent | undefined> {
  const paths = [DESCRIPTOR_FILE, ...descriptor.resources.map((resource) => resource.path).sort()]
  const total = createHash('sha256')
  const files: ArchivedFile[] = []
  const bytes = await totalSize(folder, paths)
  if (bytes === undefined) return undefined
  try {
    const onBytes = countBytes('hash', bytes, onProgress)
    for (const path of paths) {
      const file = await hashFile(folder, path, onBytes)
      total.update(`${file.path}\0${file.sha256}\n`)
      files.push(file)
    }
  } catch (error) {
    if (UNREADABLE.test((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
  return { files, hash: total.digest('hex') }
}

/**
 * Reads a file in chunks.
 * @throws PackageModifiedError at its end if it has changed since it was hashed
 */
export async function* readUnchanged(
  folder: string,
  { path, sha256 }: ArchivedFile,
  onBytes: OnBytes = () => {},
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of readAndHash(folder, path, hash)) {
    yield chunk
    onBytes(chunk.length)
  }
  if (hash.digest('hex') !== sha256) throw new PackageModifiedError(folder)
}
