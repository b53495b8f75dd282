import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Place {
  readonly slug: string
  readonly region: { readonly code: string }
}

const slugs = async (filter: object) => {
  const found = await service.fetchAll<Place>('facilities', 'slug region { code }', { filter })
  return found.map(({ slug }) => slug).sort()
}

test('within finds the facilities of a division of any level and of every division below it', async () => {
  const regions = await service.fetchAll<{ code: string; level: string; ancestors: { code: string }[] }>(
    'regions',
    'code level ancestors { code }',
  )
  const all = await service.fetchAll<Place>('facilities', 'slug region { code }', {})
  for (const { code } of regions) {
    const inside = new Set(
      regions
        .filter((one) => one.code === code || one.ancestors.some((above) => above.code === code))
        .map((one) => one.code),
    )
    const expected = all.filter(({ region }) => inside.has(region.code)).map(({ slug }) => slug)
    expect(await slugs({ region: { within: code } }), code).toEqual(expected.sort())
  }
})

test('within a prefecture or province compares one key, together with other conditions on the region', async () => {
  await slugs({ region: { within: '140700' } })
  expect(service.statements[0]).toMatch(/where t\."prefectureCode" = \$1 order by/)
  await slugs({ region: { within: '140000' }, type: { eq: '1.1.1' } })
  expect(service.statements[0]).toMatch(/t\."provinceCode" = \$1/)
  const [all, one] = [
    await slugs({ region: { eq: '140702' } }),
    await slugs({ region: { within: '140700', eq: '140702' } }),
  ]
  expect(one).toEqual(all)
  expect(one.length).toBeGreaterThan(0)
  expect(await slugs({ region: { within: '140700', eq: '110000' } })).toEqual([])
})

test('counts within a prefecture are sums of the rollup', async () => {
  const filter = { region: { within: '140700' } }
  const { facilities } = await service.request<{ facilities: { totalCount: number } }>(
    'query ($filter: FacilityFilter) { facilities(filter: $filter) { totalCount } }',
    { filter },
  )
  expect(service.statements.join()).toMatch(/from "FacilityTypeCount" as t where t\."prefectureCode" = \$1/)
  expect(facilities.totalCount).toBe((await slugs(filter)).length)
})
