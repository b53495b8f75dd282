// Why a file cannot be read, in words: a table may be a folder, a pipe, a link in a circle, or closed to this user.
import { accessSync, constants, statSync } from 'node:fs'
import type { Message } from '@tiyu/model'

export const MISSING_FILE: Message = {
  message: { en: 'The file does not exist.', zh: '文件不存在。' },
  hint: { en: 'A table without rows still needs its header.', zh: '没有数据的表也需要表头。' },
}

const NOT_A_FILE: Message = {
  message: {
    en: 'This is a folder, a pipe or a device, not a file.',
    zh: '这是文件夹、管道或设备，不是普通文件。',
  },
  hint: { en: 'Put a regular file in its place.', zh: '请换成普通文件。' },
}

const NO_PERMISSION: Message = {
  message: { en: 'The current user has no permission to read the file.', zh: '当前用户没有读取该文件的权限。' },
  hint: {
    en: 'Grant permission to read it and to enter its folder (chmod a+r for the file, a+x for the folder).',
    zh: '请授予读取文件和进入其文件夹的权限（文件 chmod a+r，文件夹 chmod a+x）。',
  },
}

const LOOP: Message = {
  message: { en: 'The file is a link that leads back to itself.', zh: '该文件是指回自身的链接。' },
  hint: { en: 'Replace the link by the file.', zh: '请用文件代替该链接。' },
}

const MESSAGES: Readonly<Record<string, Message>> = {
  ENOENT: MISSING_FILE,
  ENOTDIR: MISSING_FILE,
  EISDIR: NOT_A_FILE,
  ENXIO: NOT_A_FILE,
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ELOOP: LOOP,
}

/** Returns what an error of the file system means for the file; undefined for an error of another kind. */
export function describeFileError(error: unknown): Message | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return undefined
  return (
    MESSAGES[code] ?? {
      message: { en: `The file cannot be read (${code}).`, zh: `无法读取文件（${code}）。` },
      hint: { en: 'Check the disk and the path.', zh: '请检查磁盘与路径。' },
    }
  )
}

/**
 * Returns why a path is not a file that can be read; undefined if it is one. It is called before a file is opened, because
 * opening a pipe waits for a writer.
 */
export function findFileFault(path: string): Message | undefined {
  try {
    if (!statSync(path).isFile()) return NOT_A_FILE
    accessSync(path, constants.R_OK)
    return undefined
  } catch (error) {
    return describeFileError(error)
  }
}
