// The state folder of the embedded store: is it, or can it become, a folder that this process may use?
import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Bilingual, TiyuError } from '@tiyu/model'

const REASONS: Readonly<Record<string, Bilingual>> = {
  EEXIST: { en: 'it is a file', zh: '它是一个文件' },
  ENOTDIR: { en: 'part of the path is a file', zh: '路径中有一部分是文件' },
  ENOENT: { en: 'it cannot be created there', zh: '无法在该处创建' },
  ENAMETOOLONG: { en: 'the path is too long', zh: '路径过长' },
  ELOOP: { en: 'the path is a loop of links', zh: '路径是循环链接' },
  EACCES: { en: 'this user has no right to it', zh: '当前用户没有权限' },
  EPERM: { en: 'this user has no right to it', zh: '当前用户没有权限' },
  EROFS: { en: 'the file system is read-only', zh: '文件系统为只读' },
}

/** Thrown when the state folder is a file, cannot be created, or may not be used. */
export class StateFolderError extends TiyuError {
  override readonly name = 'StateFolderError'
  override readonly code = 'STATE_FOLDER_UNUSABLE'

  constructor(folder: string, reason: Bilingual, cause?: unknown) {
    super(
      `The state folder ${folder} cannot be used: ${reason.en}. Set STATE_DIR to a folder that this user may write. ` +
        `状态文件夹 ${folder} 不可用：${reason.zh}。请把 STATE_DIR 设为当前用户可写的文件夹。`,
      { cause },
    )
  }
}

/** Returns a StateFolderError for an error of the file system that lies in the path, else the error itself. */
function explainPathError(folder: string, error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  const reason = REASONS[code]
  return reason ? new StateFolderError(folder, reason, error) : error
}

/**
 * Checks that a folder can be read, if it exists.
 * @throws StateFolderError
 */
export async function assertReadableFolder(folder: string): Promise<void> {
  try {
    const isFolder = (await stat(folder)).isDirectory()
    if (!isFolder) throw Object.assign(new Error(`${folder} is a file`), { code: 'EEXIST' })
    await access(folder, constants.R_OK | constants.X_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw explainPathError(folder, error)
  }
}

/** Creates a folder in an existing one, unless it exists. */
async function createChild(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(folder)).isDirectory()
    if (!exists) throw error
  }
}

/** Creates a folder and its parents. The recursive `mkdir` of Node never ends where nothing can be created, as in /proc. */
async function createFolder(folder: string): Promise<void> {
  try {
    await createChild(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error
    await createFolder(dirname(folder))
    await createChild(folder)
  }
}

/**
 * Creates a folder if need be and checks that it can be written.
 * @throws StateFolderError
 */
export async function assertWritableFolder(folder: string): Promise<void> {
  try {
    await createFolder(resolve(folder))
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw explainPathError(folder, error)
  }
}
