import { expect, test } from 'vitest'
import { isLostConnection, isStorageError } from './retry.ts'

const withCode = (code: string) => Object.assign(new Error('failed'), { code })

test.each([
  ['the time-out of a connection by the driver', new Error('timeout expired')],
  ['the time-out of the pool', new Error('timeout exceeded when trying to connect')],
  ['a lost connection', new Error('Connection terminated unexpectedly')],
  ['too many connections', withCode('53300')],
  ['a shutdown', withCode('57P01')],
  ['a refused connection', withCode('ECONNREFUSED')],
  ['a name that cannot be looked up now', withCode('EAI_AGAIN')],
  ['an unreachable network', withCode('ENETUNREACH')],
  ['a missing socket', Object.assign(withCode('ENOENT'), { syscall: 'connect' })],
  ['a cause of another error', new Error('failed', { cause: withCode('08006') })],
])('%s is a lost connection', (_, error) => {
  expect(isLostConnection(error)).toBe(true)
})

test.each([['42601'], ['57014'], ['23505']])('%s is none', (code) => {
  expect(isLostConnection(withCode(code))).toBe(false)
})

test.each([['58P01'], ['58030'], ['53100'], ['XX001']])(
  '%s is an error of the storage, which no retry mends',
  (code) => {
    expect([isStorageError(withCode(code)), isLostConnection(withCode(code))]).toEqual([true, false])
  },
)

test.each([['53300'], ['57014'], ['ENOENT']])('%s is none of the storage', (code) => {
  expect(isStorageError(withCode(code))).toBe(false)
})
