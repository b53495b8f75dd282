import { expect, test } from 'vitest'
import { Operations } from './operations.ts'
import { schema } from './schema.ts'

test('rejects a string with a NUL character, escaped or not', () => {
  const operation = new Operations(schema).prepare('{ search(text: "a\\u{0}b") { totalCount } }')
  expect(operation).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } }] })
})
