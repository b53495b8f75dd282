import { GraphQLError, getVariableValues, type OperationDefinitionNode, parse } from 'graphql'
import { expect, test } from 'vitest'
import { librarySchema } from '../testing/library-schema.ts'
import { operations } from '../testing/test-operations.ts'
import { chinesePart } from './translation.ts'

/** Mistakes of every kind that graphql-js reports, on any schema. */
const mistakes = [
  ...[
    '',
    '{',
    '}',
    '{ a(',
    '{ a(b: ) }',
    "{ a(b: 'x') }",
    '{ a(b: "x) }',
    '{ a(b: 01) }',
    '{ a(b: 1.) }',
    '{ a(b: 1e) }',
  ],
  ...[
    '{ a(b: "\\q") }',
    '{ a(b: "\\u00zz") }',
    '{ a（b: 1) }',
    '{ 名称 }',
    'query ($a: Int = $b) { a }',
    '{ a ... on }',
    '{ # x',
  ],
  ...[
    '{ nonsense }',
    '{ __typename(x: 1) }',
    '{ __typename @nonsense }',
    '{ __typename @skip }',
    '{ __typename @skip(if: 1) }',
  ],
  ...[
    '{ __typename @skip(unless: true, if: true) }',
    'query @skip(if: true) { __typename }',
    '{ ...F }',
    '{ __typename { x } }',
  ],
  ...['{ __schema }', '{ ... on Nonsense { x } }', '{ ... on String { x } }', 'fragment F on String { x } { ...F }'],
  ...[
    '{ __typename } { __typename }',
    'query A { __typename } query A { __typename }',
    'type A { b: Int }',
    'schema { query: Q }',
  ],
  ...['fragment F on Query { ...F } { ...F }', 'fragment F on Query { ...G } fragment G on Query { ...F } { ...F }'],
  ...[
    'fragment F on Query { __typename } { __typename }',
    'query ($a: Int) { __typename }',
    'query Q($a: Int) { __typename }',
  ],
  ...[
    '{ __typename @skip(if: $a) }',
    'query Q { __typename @skip(if: $a) }',
    'query ($a: Query) { __typename @skip(if: $a) }',
  ],
  ...['query ($a: String) { __typename @skip(if: $a) }', 'query ($a: Boolean, $a: Boolean) { __typename }'],
  ...[
    '{ a: __typename a: __schema { description } }',
    '{ __typename @skip(if: true, if: true) }',
    '{ __typename @skip(if: null) }',
  ],
  ...[
    '{ __typename @skip(if: true) @skip(if: true) }',
    '{ __type { name } }',
    '{ __type(name: 1) { name } }',
    '{ __type(name: {a: 1}) { name } }',
  ],
  ...[
    'fragment F on Query { __typename } fragment F on Query { __typename } { ...F }',
    '{ __schema { ... on __Type { name } } }',
  ],
  ...[
    '{ __schema { ...F } } fragment F on __Type { name }',
    '{ __type(name: "a", name: "b") { name } }',
    '{ __schema {} }',
  ],
  ...['{ __type(name: "Query") { fields(includeDeprecated: "no") { name } } }', 'subscription { a b }', '"text" { a }'],
]

test.each(mistakes)('the errors of %j are told in Chinese too', (query) => {
  const prepared = operations.prepare(query)
  if (!('errors' in prepared)) throw new Error(`No mistake: ${query}`)
  for (const { message, extensions } of prepared.errors) {
    expect(message).toMatch(/^[A-Z"].*\p{Script=Han}/su)
    expect(message).not.toContain('详见英文说明')
    expect(extensions.code).toMatch(/^GRAPHQL_/)
  }
})

const coerce = (type: string, inputs: Record<string, unknown>) => {
  const [operation] = parse(`query ($v: ${type}) { __typename }`).definitions
  const { errors = [] } = getVariableValues(
    librarySchema,
    (operation as OperationDefinitionNode).variableDefinitions ?? [],
    inputs,
  )
  return errors.map(({ message }) => message)
}

test.each<[string, Record<string, unknown>]>([
  ['Int!', {}],
  ['Int!', { v: null }],
  ['[Int!]', { v: [null] }],
  ['Int', { v: 'x' }],
  ['Int', { v: 2 ** 40 }],
  ['Int', { v: '晋中' }],
  ['String', { v: 5 }],
  ['Boolean', { v: 5 }],
  ['ID', { v: true }],
])('the error of a variable of type %s with %j is told in Chinese too', (type, inputs) => {
  const messages = coerce(type, inputs)
  expect(messages).toHaveLength(1)
  expect(chinesePart(messages[0] ?? '')).toMatch(/^(缺少)?变量 “\$v”.+。$/u)
})

test('a message of the schema, which is in both languages, is left as it is', () => {
  expect(chinesePart('Invalid Date 5. Date 无效：5。')).toBe('')
  expect(chinesePart('Variable "$v" got invalid value 5 at "v.from"; Invalid Date 5. Date 无效：5。')).toBe(
    '变量 “$v”（位于 v.from）的值不可用。',
  )
  expect(chinesePart(new GraphQLError('Something new.').message)).toBe('查询有误，详见英文说明。')
})

test('suggestions are told in Chinese too', () => {
  expect(chinesePart('Unknown type "A". Did you mean "B", "C", or "D"?')).toBe('没有类型 “A”。是否指 "B"、"C" 或 "D"？')
  expect(chinesePart('Cannot query field "a" on type "B". Did you mean to use an inline fragment on "C" or "D"?')).toBe(
    '类型 “B” 没有字段 “a”。是否要用类型 "C" 或 "D" 的内联片段？',
  )
})
