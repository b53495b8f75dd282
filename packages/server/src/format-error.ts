import { type Problem, TiyuError } from '@tiyu/model'
import { isLostConnection } from '@tiyu/store'

/** SQLSTATE of rejected connections: wrong password, unknown database. */
const CONNECTION_REJECTED = /^(28|3D)/

/** Errors of the machine or the database that a person can act on, by error code. */
const SYSTEM_ERRORS: readonly (readonly [codes: RegExp, en: string, zh: string])[] = [
  [
    /^(ENOSPC|EFBIG|EDQUOT|53100)$/,
    'No space left on disk, or the file size limit is reached; nothing was published. Free some space and try again',
    '磁盘空间不足或文件大小达到上限，未发布任何内容；请腾出空间后重试',
  ],
  [/^(EACCES|EPERM|EROFS|42501|25006)$/, 'Permission denied', '没有写入权限'],
  [/^55P03$/, 'Another database session holds a lock; nothing was changed', '数据库中另一会话持有锁，未作任何改动'],
  [/^53/, 'The database is out of resources (connections or memory)', '数据库资源不足（连接或内存）'],
]

/** Formats an error for the terminal: the message of an expected error, the stack of a defect. */
export function formatError(error: unknown): string {
  if (error instanceof TiyuError) return error.message
  const { code = '', message: reason } = error as NodeJS.ErrnoException
  const systemError = SYSTEM_ERRORS.find(([codes]) => codes.test(code))
  if (systemError) return `${systemError[1]} (${reason}). ${systemError[2]}（${reason}）。`
  if (isLostConnection(error) || CONNECTION_REJECTED.test(code)) {
    const why = reason || code
    return `The database of DATABASE_URL cannot be reached (${why}). 无法连接 DATABASE_URL 所指的数据库（${why}）。`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** An error that may list problems of a package, a mapping or a file. */
interface FailedError extends Partial<Error> {
  readonly problems?: readonly Problem[]
  readonly problem?: Problem
}

/** Formats an error for `--json`. */
export function formatErrorJson(error: unknown): { readonly error: object; readonly problems: readonly Problem[] } {
  const { name = 'Error', problems, problem } = error as FailedError
  const code = error instanceof TiyuError ? error.code : undefined
  return {
    error: { name, ...(code && { code }), message: formatError(error) },
    problems: problems ?? (problem ? [problem] : []),
  }
}
