import { expect, test } from 'vitest'
import { formatError, formatErrorJson } from './format-error.ts'

const failure = (code: string, message = `reason of ${code}`, syscall?: string) =>
  Object.assign(new Error(message), { code, ...(syscall && { syscall }) })

test.each([
  [failure('ENOSPC'), 'DISK_FULL'],
  [failure('53100'), 'DISK_FULL'],
  [failure('EACCES', "EACCES: permission denied, open '/data/regions.csv'"), 'PERMISSION_DENIED'],
  [failure('EROFS'), 'PERMISSION_DENIED'],
  [failure('42501', 'permission denied for schema tiyu'), 'DATABASE_PERMISSION_DENIED'],
  [failure('25006', 'cannot execute INSERT in a read-only transaction'), 'DATABASE_PERMISSION_DENIED'],
  [failure('28P01', 'password authentication failed'), 'DATABASE_REJECTED'],
  [failure('3D000', 'database "x" does not exist'), 'DATABASE_REJECTED'],
  [new Error('The server does not support SSL connections'), 'DATABASE_REJECTED'],
  [failure('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'), 'DATABASE_REJECTED'],
  [failure('08P01', 'unsupported startup parameter: options'), 'POOLER_NOT_SUPPORTED'],
  [failure('53300', 'too many clients already'), 'DATABASE_BUSY'],
  [failure('55P03', 'lock timeout'), 'DATABASE_BUSY'],
  [failure('ECONNREFUSED'), 'DATABASE_UNREACHABLE'],
  [failure('ENOENT', 'connect ENOENT /run/.s.PGSQL.5432', 'connect'), 'DATABASE_UNREACHABLE'],
  [failure('EACCES', 'connect EACCES /run/.s.PGSQL.5432', 'connect'), 'DATABASE_UNREACHABLE'],
  [failure('ENETUNREACH'), 'DATABASE_UNREACHABLE'],
  [failure('EAI_AGAIN', 'getaddrinfo EAI_AGAIN db'), 'DATABASE_UNREACHABLE'],
  [failure('42704', 'unrecognized configuration parameter "foo"'), 'DATABASE_REJECTED'],
  [failure('22023', 'invalid value for parameter "TimeZone": "x"'), 'DATABASE_REJECTED'],
  [failure('57P03', 'the database system is starting up'), 'DATABASE_UNREACHABLE'],
])('%s is described in both languages, with its code and without a stack', (error, code) => {
  const message = formatError(error)
  expect(message).toContain(`(${error.message})`)
  expect(message).toMatch(/\.\s.*\p{Script=Han}.*。$/u)
  expect(message).not.toMatch(/^\s+at /m)
  expect(formatErrorJson(error)).toMatchObject({ error: { code, message } })
})

test('a defect keeps its stack and has no code', () => {
  const defect = new TypeError('x is not a function')
  expect(formatError(defect)).toContain('system-errors.test.ts')
  expect(formatErrorJson(defect).error).not.toHaveProperty('code')
})
