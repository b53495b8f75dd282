// Errors of the machine and of the database that a person can act on.
import type { Bilingual, ErrorCode } from '@tiyu/model'
import { isLostConnection } from '@tiyu/store'

/** The words for an error that this software did not raise itself. */
export interface SystemError {
  readonly code: ErrorCode
  readonly message: string
}

interface SystemErrorKind {
  readonly code: ErrorCode
  /** `code` of the error: a name of errno or of Node's TLS, or an SQLSTATE. */
  readonly codes?: RegExp
  /** Message of errors that have no telling code. */
  readonly messages?: RegExp
  /** What happened, without a full stop. */
  readonly what: Bilingual
  readonly remedy: Bilingual
}

/** The first kind whose codes and messages both fit names an error. */
const KINDS: readonly SystemErrorKind[] = [
  {
    code: 'DISK_FULL',
    codes: /^(ENOSPC|EFBIG|EDQUOT|53100)$/,
    what: {
      en: 'No space left on disk, or the file size limit is reached; nothing was published',
      zh: '磁盘空间不足或文件大小达到上限，未发布任何内容',
    },
    remedy: { en: 'Free some space and try again.', zh: '请腾出空间后重试。' },
  },
  {
    code: 'PERMISSION_DENIED',
    codes: /^(EACCES|EPERM|EROFS)$/,
    what: { en: 'Permission denied for a file or folder', zh: '没有使用文件或文件夹的权限' },
    remedy: {
      en: 'Give the user of this process permission, or choose another place with DATA_DIR or STATE_DIR.',
      zh: '请为本进程的用户授予权限，或用 DATA_DIR、STATE_DIR 另指定位置。',
    },
  },
  {
    code: 'DATABASE_PERMISSION_DENIED',
    codes: /^42501$/,
    what: {
      en: 'The role of DATABASE_URL lacks a privilege in the database',
      zh: 'DATABASE_URL 的角色在数据库中缺少权限',
    },
    remedy: {
      en: 'docs/operating.md lists the privileges that each command needs.',
      zh: '各命令所需的权限见 docs/operating.md。',
    },
  },
  {
    code: 'DATABASE_PERMISSION_DENIED',
    codes: /^25006$/,
    what: { en: 'The database of DATABASE_URL is read-only', zh: 'DATABASE_URL 所指的数据库只读' },
    remedy: {
      en: 'Set DATABASE_URL to the primary; replicas belong into DATABASE_READ_URL.',
      zh: '请将 DATABASE_URL 设为主库，副本应写入 DATABASE_READ_URL。',
    },
  },
  {
    code: 'POOLER_NOT_SUPPORTED',
    codes: /^08P01$/,
    messages: /startup parameter/,
    what: {
      en: 'The connection pooler of DATABASE_URL does not pass on the settings of a session',
      zh: 'DATABASE_URL 所指的连接池不传递会话设置',
    },
    remedy: { en: 'Connect to PostgreSQL itself.', zh: '请直接连接 PostgreSQL。' },
  },
  {
    code: 'DATABASE_REJECTED',
    codes: /^28/,
    what: {
      en: 'The database refuses the user or password of DATABASE_URL',
      zh: '数据库拒绝 DATABASE_URL 的用户或密码',
    },
    remedy: {
      en: 'Correct them, or allow the connection in pg_hba.conf.',
      zh: '请更正，或在 pg_hba.conf 中允许此连接。',
    },
  },
  {
    code: 'DATABASE_REJECTED',
    codes: /^3D/,
    what: { en: 'The server of DATABASE_URL has no such database', zh: 'DATABASE_URL 的服务器上没有该数据库' },
    remedy: { en: 'Create it, or correct the name.', zh: '请创建该数据库，或更正名称。' },
  },
  {
    code: 'DATABASE_REJECTED',
    codes: /^(42704|22023)$/,
    messages: /parameter/,
    what: {
      en: 'The database refuses a setting of the session in DATABASE_URL',
      zh: '数据库拒绝 DATABASE_URL 中的会话设置',
    },
    remedy: { en: 'Correct its options.', zh: '请更正其中的 options。' },
  },
  {
    code: 'DATABASE_REJECTED',
    messages: /does not support SSL/,
    what: {
      en: 'DATABASE_URL asks for TLS, which the server does not offer',
      zh: 'DATABASE_URL 要求 TLS，而服务器不提供',
    },
    remedy: {
      en: 'Set sslmode=disable, or turn on ssl on the server.',
      zh: '请设 sslmode=disable，或在服务器上启用 ssl。',
    },
  },
  {
    code: 'DATABASE_REJECTED',
    codes: /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|HOSTNAME_MISMATCH|ERR_TLS_|ERR_SSL_)/,
    what: {
      en: 'The TLS certificate of the database cannot be trusted',
      zh: '无法信任数据库的 TLS 证书',
    },
    remedy: {
      en: 'Name its certificate authority with sslrootcert=FILE in DATABASE_URL; to encrypt without this check, set sslmode=no-verify.',
      zh: '请在 DATABASE_URL 中以 sslrootcert=文件 指定其证书颁发机构；如只加密、不核对证书，请设 sslmode=no-verify。',
    },
  },
  {
    code: 'DATABASE_BUSY',
    codes: /^55P03$/,
    what: {
      en: 'Another database session holds a lock; nothing was changed',
      zh: '数据库中另一会话持有锁，未作任何改动',
    },
    remedy: { en: 'Try again when it has ended.', zh: '请待其结束后重试。' },
  },
  {
    code: 'DATABASE_BUSY',
    codes: /^53/,
    what: { en: 'The database is out of connections or memory', zh: '数据库的连接或内存已用尽' },
    remedy: {
      en: 'Raise max_connections or its memory, or end other sessions.',
      zh: '请提高 max_connections 或内存，或结束其他会话。',
    },
  },
]

const UNREACHABLE: SystemErrorKind = {
  code: 'DATABASE_UNREACHABLE',
  what: { en: 'The database of DATABASE_URL cannot be reached', zh: '无法连接 DATABASE_URL 所指的数据库' },
  remedy: {
    en: 'Check host and port, or the folder of its socket, and that PostgreSQL runs.',
    zh: '请核对主机与端口或套接字文件夹，并确认 PostgreSQL 正在运行。',
  },
}

function findKind(error: unknown): SystemErrorKind | undefined {
  const { code = '', message = '', syscall } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  if (syscall === 'connect') return UNREACHABLE
  const kind = KINDS.find(({ codes, messages }) => (codes?.test(code) ?? true) && (messages?.test(message) ?? true))
  return kind ?? (isLostConnection(error) ? UNREACHABLE : undefined)
}

/** Describes an error of the machine or the database with its remedy; undefined for any other error. */
export function describeSystemError(error: unknown): SystemError | undefined {
  const kind = findKind(error)
  if (!kind) return undefined
  const { code, what, remedy } = kind
  const { message, code: reasonCode } = error as NodeJS.ErrnoException
  const reason = message || reasonCode
  return { code, message: `${what.en} (${reason}). ${remedy.en} ${what.zh}（${reason}）。${remedy.zh}` }
}
