import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConnectionResult, openTestService, type TestService } from '../testing/test-service.ts'
import { conjunction, InCondition, probeKeys } from './where.ts'

describe('a list filtered by several keys', () => {
  let service: TestService
  beforeAll(async () => {
    service = await openTestService()
  })
  afterAll(() => service.close())

  type Row = { slug: string; region: { code: string } }
  const selection = 'slug region { code }'

  test.each(['NAME_ASC', 'NAME_DESC', 'AREA_DESC', 'AREA_ASC'])(
    'has the order of the whole list by %s',
    async (order) => {
      const whole = await service.fetchAll<Row>('facilities', selection, { orderBy: [order] })
      const [, ...codes] = new Set(whole.map(({ region }) => region.code))
      expect(codes.length).toBeGreaterThan(2)
      const args = { orderBy: [order], filter: { region: { in: [...codes, ...codes] } } }
      const expected = whole.filter(({ region }) => codes.includes(region.code)).map(({ slug }) => slug)

      const forward: string[] = []
      for (let after: string | null = null, more = true; more; ) {
        const page: ConnectionResult<Row> = await service.fetchPage('facilities', selection, {
          ...args,
          first: 3,
          after,
        })
        forward.push(...page.edges.map(({ node }) => node.slug))
        after = page.pageInfo.endCursor
        more = page.pageInfo.hasNextPage
      }
      expect(forward).toEqual(expected)

      const last = await service.fetchPage<Row>('facilities', selection, { ...args, last: 4 })
      expect(last.edges.map(({ node }) => node.slug)).toEqual(expected.slice(-4))
      expect(service.statements[0]).toContain('cross join lateral')
    },
  )

  test('is filtered by equality for one key', async () => {
    await service.fetchPage('facilities', 'slug', { filter: { region: { in: ['140702'] } } })
    expect(service.statements[0]).not.toContain('lateral')
  })

  test('is empty for no keys', async () => {
    expect(await service.fetchAll('facilities', 'slug', { filter: { region: { in: [] } } })).toEqual([])
  })

  test('has no condition for all keys', async () => {
    await service.fetchPage('facilities', 'slug', { filter: { region: { within: '100000' } } })
    expect(service.statements[0]).toContain('"regionCode" is not null')
  })
})

describe('IN conditions', () => {
  const few = new InCondition('regionCode', ['a', 'b'], 0.01)
  const many = new InCondition('typeCode', ['c', 'd'], 0.5)

  test('the most selective one is probed per key', () => {
    expect(probeKeys([many, few])).toBe(few)
  })

  test('none is probed if one has a single key', () => {
    expect(probeKeys([many, new InCondition('id', ['e'])])).toBeUndefined()
    expect(probeKeys([])).toBeUndefined()
  })

  test('become SQL', () => {
    expect(conjunction([few, new InCondition('id', ['e'])]).text).toBe(
      't."regionCode" = any($1::text[]) and t."id" = $2',
    )
  })
})
