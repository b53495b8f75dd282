import { type Problem, TiyuError } from '@tiyu/model'
import { isLostConnection } from '@tiyu/store'

/** PostgreSQL's refusals of a connection: a wrong password, an unknown database. */
const CONNECTION_REJECTED = /^(28|3D)/

/** What the machine or the database forbids, by the code of the error: a full disk, a limit, a missing right. */
const SYSTEM_ERRORS: readonly (readonly [codes: RegExp, en: string, zh: string])[] = [
  [
    /^(ENOSPC|EFBIG|EDQUOT|53100)$/,
    'There is no room left on the disk, or a limit on files is reached; nothing was published. Make room and try again',
    '磁盘空间不足或文件大小达到上限，未发布任何内容；请腾出空间后重试',
  ],
  [/^(EACCES|EPERM|EROFS|42501|25006)$/, 'A right to write is missing', '缺少写入权限'],
  [
    /^55P03$/,
    'Another session of the database holds a lock; nothing was changed',
    '数据库中另一会话持有锁，未作任何改动',
  ],
  [/^53/, 'The database has no room for more work', '数据库资源不足'],
]

/** What the command prints when it fails: the message alone for what a person can mend, the whole error for a defect. */
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

/** What an error may carry besides its message: the problems of a package or a mapping, or the one of a file. */
interface FailedError extends Partial<Error> {
  readonly problems?: readonly Problem[]
  readonly problem?: Problem
}

/** What the command prints with `--json` when it fails; `problems` has those of a package or a mapping, each with its place. */
export function formatErrorJson(error: unknown): { readonly error: object; readonly problems: readonly Problem[] } {
  const { name = 'Error', problems, problem } = error as FailedError
  const code = error instanceof TiyuError ? error.code : undefined
  return {
    error: { name, ...(code && { code }), message: formatError(error) },
    problems: problems ?? (problem ? [problem] : []),
  }
}
