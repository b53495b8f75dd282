import { expect, test } from 'vitest'
import { userError } from './errors.ts'

test('an error has its code in the extensions and both languages in its message', () => {
  const error = userError('BAD_CURSOR', 'Wrong.', '不对。')
  expect(error.toJSON()).toEqual({ message: 'Wrong. 不对。', extensions: { code: 'BAD_CURSOR' } })
})
