import { expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { Operations } from './operations.ts'

function codesOf(query: string): unknown[] {
  const prepared = new Operations(schema).prepare(query)
  return 'errors' in prepared ? prepared.errors.map(({ extensions }) => extensions.code) : []
}

test('a text that nests until the stack is full is refused', () => {
  expect(codesOf(`{ search(text: ${'['.repeat(3900)}`)).toEqual([
    expect.stringMatching(/QUERY_TOO_COSTLY|PARSE_FAILED/),
  ])
})

test('an operation of a kind that is not there is refused with a code', () => {
  expect(codesOf('mutation { publish }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
})
