import type { Bilingual } from '@tiyu/model'
import pg from 'pg'

const MAX_PORT = 65_535

/** The values of `sslmode` that the driver knows. */
const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']

const NOT_A_URL: Bilingual = {
  en: 'expected a URL such as postgresql://user:password@host:5432/database; special characters of the password are percent-encoded',
  zh: '应为形如 postgresql://user:password@host:5432/database 的地址；密码中的特殊字符须以百分号编码',
}

const INVALID_PORT: Bilingual = {
  en: `the port must be a number from 1 to ${MAX_PORT}`,
  zh: `端口应为 1 到 ${MAX_PORT} 的数字`,
}

const INVALID_SSL_MODE: Bilingual = {
  en: `sslmode must be one of ${SSL_MODES.join(', ')}`,
  zh: `sslmode 只能为 ${SSL_MODES.join('、')}`,
}

const unreadable = (path: string): Bilingual => ({
  en: `the certificate or key file ${path} cannot be read`,
  zh: `无法读取证书或密钥文件 ${path}`,
})

/** Reads the URL as the driver does, without connecting. */
function findDriverProblem(url: string): Bilingual | undefined {
  try {
    const { port } = new pg.Client({ connectionString: url })
    return Number.isInteger(port) && port >= 1 && port <= MAX_PORT ? undefined : INVALID_PORT
  } catch (error) {
    const { path } = error as NodeJS.ErrnoException
    return path ? unreadable(path) : NOT_A_URL
  }
}

/** Returns what is wrong with the URL of a database; undefined if a connection may be tried. */
export function findDatabaseUrlProblem(url: string): Bilingual | undefined {
  if (!/^postgres(ql)?:\/\/./.test(url)) return NOT_A_URL
  const port = /^[^?#]*:(\d+)(?:[/?#]|$)/.exec(url)?.[1]
  if (Number(port) > MAX_PORT) return INVALID_PORT
  const sslMode = new URLSearchParams(url.split('?')[1]).get('sslmode')
  if (sslMode !== null && !SSL_MODES.includes(sslMode)) return INVALID_SSL_MODE
  return findDriverProblem(url)
}

/** Returns the URL for messages and logs, without its password. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^/?#:]*:).*@/, '$1***@').replace(/([?&]password=)[^&#,]*/g, '$1***')
}
