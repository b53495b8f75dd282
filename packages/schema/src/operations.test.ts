import { isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { COST_ARGUMENTS, Operations } from './operations.ts'
import { schema } from './schema.ts'

test('the cost of every field depends only on the declared cost arguments', () => {
  const read = new Set<string>()
  const recorder = new Proxy({ regions: [] } as Record<string, unknown>, {
    get(target, name: string) {
      read.add(name)
      return target[name]
    },
  })
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const { extensions } of Object.values(type.getFields())) {
      if (typeof extensions.complexity === 'function') extensions.complexity(recorder, {}, {})
    }
  }
  expect([...read].sort()).toEqual([...COST_ARGUMENTS].sort())
})

test('rejects a string with a NUL character, escaped or not', () => {
  const operation = new Operations(schema).prepare('{ search(text: "a\\u{0}b") { totalCount } }')
  expect(operation).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } }] })
})
