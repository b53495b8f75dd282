import { copyFile, readFile, rename, writeFile } from 'node:fs/promises'

/** What was done to a file. */
export interface Tidied {
  readonly changed: boolean
  /** How the file was encoded. */
  readonly encoding: 'UTF-8' | 'GB18030'
  /** Where the former file is kept. */
  readonly backup: string
}

function decode(bytes: Buffer): { text: string; encoding: Tidied['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('gb18030', { fatal: true }).decode(bytes), encoding: 'GB18030' }
  }
}

/**
 * Rewrites a text file as UTF-8 without BOM and with LF line ends; GBK and GB 18030 are understood. The former file is
 * kept beside it with `.orig` behind its name.
 * @throws TypeError when the file is neither UTF-8 nor GB 18030
 */
export async function tidyFile(path: string): Promise<Tidied> {
  const bytes = await readFile(path)
  const { text, encoding } = decode(bytes)
  const tidy = Buffer.from(text.replaceAll(/\r\n?/g, '\n'))
  const backup = `${path}.orig`
  if (tidy.equals(bytes)) return { changed: false, encoding, backup }
  await copyFile(path, backup)
  const written = `${path}.tidied`
  await writeFile(written, tidy)
  await rename(written, path)
  return { changed: true, encoding, backup }
}
