import { getIntrospectionQuery } from 'graphql'
import { describe, expect, test } from 'vitest'
import { prepareValid } from '../testing/test-operations.ts'
import type { Variables } from '../variables.ts'

const estimate = (query: string, variables?: Variables) => prepareValid(query).estimateCost(undefined, variables)

describe('the cost', () => {
  test.each([
    ['counts every selected field once', '{ author { id label } }', 3],
    ['counts __typename', '{ __typename author { __typename } }', 3],
    ['multiplies by the size of a list', '{ books { id } }', 11],
    ['takes the size from an argument', '{ books(first: 3) { id genre } }', 7],
    ['takes the default value of an argument', '{ author { books { id } } }', 4],
    ['takes null for a missing argument, where it has a default value', '{ author { books(first: null) { id } } }', 12],
    [
      'multiplies along nested lists',
      '{ books { related { ... on Book { related { __typename } } } } }',
      11 + 30 + 30 * 4,
    ],
    ['counts the items of a list of scalars', '{ author { latest { tags ratings } } }', 6],
    [
      'counts the dearest type of an abstract one',
      '{ node(id: "a1") { ... on Author { id label } ... on Book { id } } }',
      5,
    ],
    ['adds the weight of a field', '{ search(text: "abc") { __typename } }', 35],
    [
      'adds weights of inputs, of lists for each item',
      '{ books(first: 1, filter: {titles: ["a", "b"], genre: NOVEL}) { id } }',
      20,
    ],
    ['adds the weight of the item that a value is coerced to', '{ books(first: 1, filter: {titles: "a"}) { id } }', 9],
    ['counts items of an input list without a weight', '{ nodes(ids: ["a", "b", "c"]) { id } }', 5],
    [
      'takes costs within a field from its arguments',
      '{ search(text: "ab") { ... on Book { related { __typename } } } }',
      20 + 5 * (1 + 1 + 2),
    ],
    [
      'takes the arguments of the nearest field',
      '{ search(text: "ab") { ... on Book { author { books { related { __typename } } } } } }',
      20 + 5 * (1 + 1 + 1 + 2 * (1 + 2)),
    ],
    ['merges fields of one response key', '{ author { latest { id } } author { latest { genre } } }', 6],
    ['leaves out what @skip and @include exclude', '{ author { id } books @include(if: false) { id } }', 3],
  ])('%s', (_, query, cost) => {
    expect(estimate(query)).toBe(cost)
  })

  test('counts aliases and repeated fragments each time', () => {
    const aliases = Array.from({ length: 20 }, (_, index) => `a${index}: books { id }`).join(' ')
    expect(estimate(`{ ${aliases} }`)).toBe(220)
    const spread = (from: string, to: string) =>
      `fragment ${from} on Author { x: mentor { ...${to} } y: mentor { ...${to} } }`
    const query = `{ author { ...A } } ${spread('A', 'B')} ${spread('B', 'C')} fragment C on Author { id }`
    expect(estimate(query)).toBe(2 + 2 * (2 + 2 * (2 + 1)))
  })

  test('is infinite where fragments unfold to more than can be counted', () => {
    const names = 'ABCDEFGHIJKLMNOPQRSTUV'.split('')
    const fragments = names.slice(0, -1).map((name, index) => {
      const next = names[index + 1]
      return `fragment ${name} on Author { x: mentor { ...${next} } y: mentor { ...${next} } }`
    })
    expect(estimate(`{ author { ...A } } ${fragments.join(' ')} fragment V on Author { id }`)).toBe(
      Number.POSITIVE_INFINITY,
    )
    const repeated = `{ author { ...A } } fragment A on Author { ${'...B '.repeat(1000)} } fragment B on Author { id }`
    expect(estimate(repeated)).toBe(1003)
  })

  test('depends on the sizes of the data', () => {
    const operation = prepareValid('{ search(text: "") { __typename } }')
    expect(operation.estimateCost({ sizes: { rows: 40 } }, {})).toBe(40)
    expect(operation.estimateCost({ sizes: { rows: 2 } }, {})).toBe(2)
  })

  test('of introspection is about the number of fields of its answer', async () => {
    const query = getIntrospectionQuery()
    const cost = estimate(query) as number
    const result = await prepareValid(query).execute(undefined, {}, { budget: { remaining: Number.POSITIVE_INFINITY } })
    let fields = 0
    JSON.stringify(result, (key, value) => {
      if (key !== '' && !/^\d+$/.test(key)) fields += 1
      return value
    })
    expect(cost).toBeGreaterThan(fields * 0.9)
    expect(cost).toBeLessThan(fields * 2)
  })
})

describe('the cost for variables', () => {
  const query = 'query ($n: Int = 100) { books(first: $n) { id } }'

  test('is that of their coerced values, in whichever order they come', () => {
    for (const [variables, cost] of [
      [{}, 101],
      [{ n: null }, 11],
      [{}, 101],
      [{ n: 7 }, 8],
      [{ n: null }, 11],
    ] as const) {
      expect(estimate(query, variables)).toBe(cost)
    }
  })

  test('tells an omitted variable from null where the argument has a default value', () => {
    const nested = 'query ($n: Int) { author { books(first: $n) { id } } }'
    expect(estimate(nested, {})).toBe(4)
    expect(estimate(nested, { n: null })).toBe(12)
    expect(estimate(nested, {})).toBe(4)
  })

  test('follows lists, input objects and conditions', () => {
    expect(estimate('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(4)
    const filtered = 'query ($f: BookFilter) { books(first: 1, filter: $f) { id } }'
    expect(estimate(filtered, { f: { titles: Array(50).fill('a') } })).toBe(352)
    const conditional = 'query ($if: Boolean!) { __typename books @include(if: $if) { id } }'
    expect([estimate(conditional, { if: true }), estimate(conditional, { if: false })]).toEqual([12, 2])
  })

  test('takes costs within a field from its variables, wherever they are used', () => {
    const nested = prepareValid('query ($t: String!) { search(text: $t) { ... on Book { related { __typename } } } }')
    const costs = ['a', 'abc', 'a'].map((t) => nested.estimateCost(undefined, { t }))
    expect(costs).toEqual([1, 3, 1].map((length) => 10 * length + 5 * (1 + 1 + length)))
  })

  test('is estimated too where fragments unfold to more than the document has characters', () => {
    const unfolded = Array.from({ length: 12 }, (_, level) => {
      const spread =
        level === 11 ? 'books(first: $n) { id }' : `x: mentor { ...F${level + 1} } y: mentor { ...F${level + 1} }`
      return `fragment F${level} on Author { ${spread} }`
    })
    const operation = prepareValid(`query ($n: Int!) { author { ...F0 } } ${unfolded.join(' ')}`)
    const estimateFor = (n: number) => operation.estimateCost(undefined, { n }) ?? 0
    const [one, two] = [estimateFor(1), estimateFor(2)]
    expect([two - one, estimateFor(1)]).toEqual([2 ** 11, one])
  })

  test('is undefined for invalid variables', () => {
    expect(estimate(query, { n: 'many' })).toBeUndefined()
  })
})
