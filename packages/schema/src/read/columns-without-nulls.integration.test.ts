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
  const empty = async () => {
    const text = `select count(*)::int as count from "${model}" where "${column}" is null`
    const [row] = await service.database.query<{ count: number }>({ text, values: [] })
    return row?.count ?? 0
  }

  test('is complete where every row has a value', async () => {
    expect(service.createContext().columnsWithoutNulls.has(`${model}.${column}`)).toBe((await empty()) === 0)
  })

  test('parts a list into rows with a value and those without, only where there are any', async () => {
    await service.request(`{ ${list}(orderBy: ${order}_ASC) { nodes { slug } } }`)
    expect(/is null/.test(service.statements[0] ?? '')).toBe((await empty()) > 0)
  })
})

describe('A cursor of a release where rows had no value', () => {
  const after = encodeCursor([{ column: 'dueYear' }, { column: 'id' }], { dueYear: null, id: 'c' })
  const page = (args: object) =>
    service.fetchPage<{ slug: string }>('commitments', 'slug', { orderBy: ['DUE_ASC'], ...args })

  test('comes after all rows where each has one', async () => {
    const { edges: all } = await page({ first: 100 })
    expect((await page({ after })).edges).toEqual([])
    expect((await page({ before: after, first: 100 })).edges).toEqual(all)
    expect((await page({ before: after, last: 2 })).edges).toEqual(all.slice(-2))
    expect(all.length).toBeGreaterThan(2)
  })
})
