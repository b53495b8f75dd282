import { expect, test } from 'vitest'
import { maskError } from './mask-error.ts'
import { TimeLimitError } from './request-end.ts'

const lostConnection = Object.assign(new Error('a secret'), { code: 'ECONNRESET' })
const missingFile = Object.assign(new Error('could not open a secret file'), { code: '58P01' })
const canceledStatement = Object.assign(new Error('a secret'), { code: '57014' })

/** A request that arrived at 1000, from a release whose database fell silent at a time. */
const requestTo = (silentAt: number | undefined) =>
  ({ startedAt: 1000, app: { release: { fellSilentAt: () => silentAt } } }) as Parameters<typeof maskError>[1]

test.each([
  ['a defect', new Error('a secret'), undefined, 'INTERNAL_SERVER_ERROR'],
  ['a lost connection', lostConnection, undefined, 'UNAVAILABLE'],
  ['a file of the database that is gone', missingFile, undefined, 'UNAVAILABLE'],
  ['a statement that was cancelled', canceledStatement, undefined, 'QUERY_TOO_COSTLY'],
  ['the time limit', new TimeLimitError(), undefined, 'QUERY_TOO_COSTLY'],
  ['the time limit, of an embedded database', new TimeLimitError(), requestTo(undefined), 'QUERY_TOO_COSTLY'],
  ['the time limit, long after a silence of the database', new TimeLimitError(), requestTo(999), 'QUERY_TOO_COSTLY'],
  ['the time limit, in a silence of the database', new TimeLimitError(), requestTo(1001), 'UNAVAILABLE'],
])('%s is reported as such', (_, error, request, code) => {
  const masked = maskError(error, request)
  expect(masked.extensions.code).toBe(code)
  expect(masked.message).not.toContain('secret')
})
