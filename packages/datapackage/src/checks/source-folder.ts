// Finds source texts in a folder by their SHA-256; file names do not matter.
import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { computeDigest } from '../files/file-digest.ts'
import { decodeText } from '../text/text-encoding.ts'

/** Returns the text with a SHA-256; undefined if the folder has none. */
export type FindText = (sha256: string) => string | undefined

/** First bytes of Word documents, which are ZIP archives, and of PDF. */
const DOCUMENT_SIGNATURES = ['PK\u0003\u0004', '%PDF']

/** Reads a text, or that beside a document. */
function readText(path: string): string | undefined {
  const bytes = readFileSync(path)
  const isDocument = DOCUMENT_SIGNATURES.includes(bytes.subarray(0, 4).toString('latin1'))
  if (!isDocument) return decodeText(bytes, { keepBom: true, fatal: false }).text
  const textPath = `${path}.txt`
  return existsSync(textPath) ? readFileSync(textPath, 'utf8') : undefined
}

/**
 * Indexes the files of a folder, without its subfolders. Texts may be in UTF-8, UTF-16 or GB 18030; that of a Word
 * document or PDF is in the file of its name with .txt after it.
 * @throws the error of the file system if the folder cannot be read
 */
export async function openSourceFolder(folder: string): Promise<FindText> {
  const paths = new Map<string, string>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(folder, entry.name)
    paths.set(await computeDigest(path, 'sha256'), path)
  }
  return (sha256) => {
    const path = paths.get(sha256)
    return path === undefined ? undefined : readText(path)
  }
}
