import { expect, test } from 'vitest'
import { isLostConnection } from './retry.ts'

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
