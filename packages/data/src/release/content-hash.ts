// What a package holds, by hashes: they tell whether it was published before, and whether it changes meanwhile.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { DESCRIPTOR_FILE, type Descriptor } from '../package/descriptor.ts'
import { ChangedMeanwhileError } from './errors.ts'
import type { KeptFile } from './package-files.ts'

/** Bytes that are read at once. */
const CHUNK = 1024 * 1024

/** All files of a package, and the SHA-256 over them. */
export interface PackageContent {
  readonly files: readonly KeptFile[]
  readonly hash: string
}

async function* readHashing(folder: string, path: string, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(join(folder, path), { highWaterMark: CHUNK })) {
    hash.update(chunk)
    yield chunk
  }
}

async function hashFile(folder: string, path: string): Promise<KeptFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of readHashing(folder, path, hash)) bytes += chunk.length
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Hashes the descriptor and every file it names, each with its name, in the order of names; undefined while one is missing. */
export async function packageContent(folder: string, descriptor: Descriptor): Promise<PackageContent | undefined> {
  const total = createHash('sha256')
  const files: KeptFile[] = []
  try {
    for (const path of [DESCRIPTOR_FILE, ...descriptor.resources.map((resource) => resource.path).sort()]) {
      const file = await hashFile(folder, path)
      total.update(`${file.path}\0${file.sha256}\n`)
      files.push(file)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return { files, hash: total.digest('hex') }
}

/**
 * The bytes of a file of a package, some at a time.
 * @throws ChangedMeanwhileError at their end when they are not those that were hashed
 */
export async function* unchangedBytes(folder: string, { path, sha256 }: KeptFile): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  yield* readHashing(folder, path, hash)
  if (hash.digest('hex') !== sha256) throw new ChangedMeanwhileError(folder)
}
