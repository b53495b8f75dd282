// Texts of sources in a folder, known by their SHA-256 whatever the files are called.
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Finds the text with a SHA-256; undefined where the folder has no such file. */
export type FindText = (sha256: string) => string | undefined

async function computeSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/**
 * Learns the files of a folder, not of folders in it. UTF-8 and GB 18030 are understood.
 * @throws the error of the file system where the folder cannot be read
 */
export async function openSourceFolder(folder: string): Promise<FindText> {
  const paths = new Map<string, string>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(folder, entry.name)
    paths.set(await computeSha256(path), path)
  }
  return (sha256) => {
    const path = paths.get(sha256)
    return path === undefined ? undefined : decode(readFileSync(path))
  }
}
