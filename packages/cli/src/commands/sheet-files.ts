// The files that `tiyu sheet` writes: new ones, since an existing workbook may hold what somebody edited.
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

async function isWritten(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** @throws OutputError if the file exists */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  if (await isWritten(path, bytes)) return
  const { OutputError } = await import('@tiyu/importing/mapping')
  throw new OutputError({
    file: path,
    message: { en: 'The file exists already.', zh: '文件已存在。' },
    hint: {
      en: 'Name a new file, or delete this one: it may hold what somebody edited.',
      zh: '请另指定文件名，或先删除该文件：其中可能有已编辑的内容。',
    },
  })
}

/** Writes the checked copy of a workbook next to it: `book.checked.xlsx`, or the first free of `book.checked.2.xlsx` …; returns its path. */
export async function writeCheckedCopy(workbook: string, bytes: Uint8Array): Promise<string> {
  const name = basename(workbook).replace(/(\.checked(\.\d+)?)?\.xlsx$/i, '')
  for (let number = 1; ; number += 1) {
    const path = join(dirname(workbook), `${name}.checked${number === 1 ? '' : `.${number}`}.xlsx`)
    if (await isWritten(path, bytes)) return path
  }
}
