// Builds ZIP archives for tests, such as workbooks and Word documents.
import { strToU8, zipSync } from 'fflate'

/** Builds an archive of text files by name, without compression. */
export function createZip(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 0 }))
}
