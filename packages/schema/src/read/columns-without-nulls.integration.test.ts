import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'
import { encodeCursor } from './keyset/cursor.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

describe.each([
  ['Commitment', 'dueYear', 'commitments', 'DUE'],
  ['Statement', 'year', 'statements', 'YEAR'],
  ['Observation', 'yearTo', 'observations', 'YEAR'],
  ['Facility', 'areaM2', 'facilities', 'AREA'],
] as const)('%s.%s', (model, column, list, order) => {
  const countNulls = async () => {
    const text = `select count(*)::int as count from "${model}" where "${column}" is null`
    const [row] = await service.database.query<{ count: number }>({ text, values: [] })
    return row?.count ?? 0
  }

  test('is registered without NULLs if every row has a value', async () => {
    expect(service.createContext().columnsWithoutNulls.has(`${model}.${column}`)).toBe((await countNulls()) === 0)
  })

  test('is read as two partitions only if it has NULLs', async () => {
    await service.request(`{ ${list}(orderBy: ${order}_ASC) { nodes { slug } } }`)
    expect(/is null/.test(service.statements[0] ?? '')).toBe((await countNulls()) > 0)
  })
})

describe('a cursor with null from a release that had NULLs', () => {
  const after = encodeCursor([{ column: 'dueYear' }, { column: 'id' }], { dueYear: null, id: 'c' })
  const page = (args: object) =>
    service.fetchPage<{ slug: string }>('commitments', 'slug', { orderBy: ['DUE_ASC'], ...args })

  test('comes after all rows if none has NULL', async () => {
    const { edges: all } = await page({ first: 100 })
    expect((await page({ after })).edges).toEqual([])
    expect((await page({ before: after, first: 100 })).edges).toEqual(all)
    expect((await page({ before: after, last: 2 })).edges).toEqual(all.slice(-2))
    expect(all.length).toBeGreaterThan(2)
  })
})
