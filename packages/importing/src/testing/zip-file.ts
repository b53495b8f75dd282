// Builds ZIP archives for tests, such as workbooks and Word documents.
import { strToU8, zipSync } from 'fflate'

/** Builds an archive of files by name, without compression. */
export function createZip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 0 }))
}
