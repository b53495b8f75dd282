import { copyFile, readFile, rename, writeFile } from 'node:fs/promises'
import { decodeText, type TextEncoding } from './text/text-encoding.ts'

/** Result of tidying a file. */
export interface Tidied {
  readonly changed: boolean
  /** Encoding of the original file. */
  readonly encoding: TextEncoding
  /** Path of the backup of the original file; written only if the file changed. */
  readonly backup: string
}

/**
 * Rewrites a text file in UTF-8, UTF-16 or GB 18030 as UTF-8 without BOM and with LF line endings. The original is kept
 * next to it with the extension `.orig`.
 * @throws TypeError if the file is in none of these encodings
 */
export async function tidyFile(path: string): Promise<Tidied> {
  const bytes = await readFile(path)
  const { text, encoding } = decodeText(bytes)
  const tidy = Buffer.from(text.replaceAll(/\r\n?/g, '\n'))
  const backup = `${path}.orig`
  if (tidy.equals(bytes)) return { changed: false, encoding, backup }
  await copyFile(path, backup)
  const written = `${path}.tidied`
  await writeFile(written, tidy)
  await rename(written, path)
  return { changed: true, encoding, backup }
}
