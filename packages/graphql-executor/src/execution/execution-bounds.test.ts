import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ExecutionResult } from 'graphql'
import { describe, expect, test } from 'vitest'
import { prepareValid } from '../testing/test-operations.ts'
import type { Variables } from '../variables.ts'

const execute = async (query: string, variables: Variables = {}, options = {}) =>
  (await prepareValid(query).execute(undefined, variables, options)) as ExecutionResult

const UNLIMITED = { budget: { remaining: Number.POSITIVE_INFINITY } }
const ids = (count: number, id: string) => Array.from({ length: count }, () => id)

describe('an answer', () => {
  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id label } }'

  test.each(['a1', 'b2'])('of too many fields is refused as a whole: %s', async (id) => {
    const { data, errors } = await execute(nodes, { ids: ids(1700, id) })
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/exceeds the limit of 5000 fields.*上限为 5000/),
        extensions: { code: 'QUERY_TOO_COSTLY' },
      },
    ])
    expect((await execute(nodes, { ids: ids(1500, id) })).errors).toBeUndefined()
  })

  test('of too many items of lists without fields is refused', async () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: books(first: 1) { tags }`).join(' ')
    const fragment = `fragment F on Author { ${aliases} }`
    expect((await execute(`{ author { ...F } } ${fragment}`)).errors).toBeUndefined()
    const more = Array.from({ length: 20 }, (_, index) => `b${index}: author { ...F }`).join(' ')
    expect((await execute(`{ ${more} } ${fragment}`)).errors?.[0]?.message).toMatch(/limit of 5000 fields/)
  })

  test('of too many characters is refused, of keys as of values', async () => {
    const alias = 'a'.repeat(100)
    const keys = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${alias}: id } }`
    expect((await execute(keys, { ids: ids(100, 'a1') })).errors).toBeUndefined()
    expect((await execute(keys, { ids: ids(1200, 'a1') })).errors?.[0]?.message).toMatch(/limit of 100000 characters/)
  })

  test('has no limits if the budget has none', async () => {
    expect((await execute(nodes, { ids: ids(3000, 'a1') }, UNLIMITED)).errors).toBeUndefined()
  })
})

describe('a signal', () => {
  test('ends the execution with its reason', async () => {
    const controller = new AbortController()
    const result = execute('{ author { books { author { books { id } } } } }', {}, { signal: controller.signal })
    const reason = new Error('gone')
    controller.abort(reason)
    expect(await result).toMatchObject({ errors: [{ originalError: reason }] })
    expect((await result).data).toBeUndefined()
  })

  test('that was aborted before ends it too', async () => {
    const signal = AbortSignal.abort(new Error('gone'))
    expect((await execute('{ author { id } }', {}, { signal })).errors).toHaveLength(1)
  })

  test('that is not aborted changes nothing', async () => {
    const { signal } = new AbortController()
    expect(await execute('{ author { id rejected } }', {}, { signal })).toMatchObject({
      data: { author: { id: 'a1', rejected: null } },
      errors: [{ path: ['author', 'rejected'] }],
    })
  })
})

test('a long list lets others have their turns', async () => {
  let turns = 0
  let isDone = false
  const others = (async () => {
    while (!isDone) {
      await nextTurn()
      turns += 1
    }
  })()
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Author { rejectedNonNull } } }'
  const variables = { ids: [...ids(20_000, 'a1'), 'b1', 'a2'] }
  const operation = prepareValid(query.replace('rejectedNonNull', 'mentor { id }'))
  const result = (await operation.execute(undefined, variables, UNLIMITED)) as ExecutionResult
  isDone = true
  await others
  expect(turns).toBeGreaterThan(3)
  expect(JSON.stringify(result)).toBe(JSON.stringify(await operation.executeWithGraphQLJs(undefined, variables)))
})

test('a rejection before a list goes on is handled', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Author { rejectedNonNull } } }'
  const { data, errors } = await execute(query, { ids: ids(5001, 'a1') }, UNLIMITED)
  expect(errors).toHaveLength(5001)
  expect(new Set(data?.nodes as unknown[])).toEqual(new Set([null]))
})
