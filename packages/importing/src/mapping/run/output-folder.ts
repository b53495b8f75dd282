import { readdir } from 'node:fs/promises'
import { OutputError } from '../errors.ts'

/**
 * Checks that a folder is empty or does not exist.
 * @throws OutputError if it has files
 */
export async function assertEmptyFolder(folder: string): Promise<void> {
  const files = await readdir(folder).catch(() => [])
  if (files.length === 0) return
  throw new OutputError({
    file: folder,
    message: { en: 'The folder is not empty.', zh: '文件夹不是空的。' },
    hint: { en: 'Name a new folder, or empty this one.', zh: '请指定新文件夹，或先清空此文件夹。' },
  })
}
