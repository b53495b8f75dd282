import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type TestService } from '../../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

type Node = Readonly<Record<string, unknown>>

interface Answer {
  readonly statistics: {
    readonly aggregates: { readonly nodes: readonly Node[]; readonly totalCount: number }
  }
}

/** Returns the groups of a table. */
async function groups(field: string, args: string, selection: string, filter = ''): Promise<readonly Node[]> {
  const aggregates = `aggregates${args && `(${args})`} { totalCount nodes { ${selection} } }`
  const { statistics } = await service.request<Answer>(`{ statistics: ${field}${filter} { ${aggregates} } }`)
  return statistics.aggregates.nodes
}

async function messageOf(args: string, selection = 'count'): Promise<string> {
  const query = `{ facilityStatistics { aggregates(${args}) { nodes { ${selection} } } } }`
  const { message, extensions } = await service.requestError(query)
  expect(extensions.code).toMatch(/^BAD_/)
  return message
}

const inCity = '(filter: { region: { within: "140700" } })'

describe('groups', () => {
  test('are of several dimensions, with labels in both languages, the largest first', async () => {
    const nodes = await groups(
      'facilityStatistics',
      'groupBy: [REGION, TYPE], first: 2',
      'label labelEn count keys { key }',
    )
    expect(nodes).toEqual([
      {
        label: '昔阳县 · 未注明',
        labelEn: 'Xiyang County · not stated',
        count: 3,
        keys: [{ key: '140724' }, { key: null }],
      },
      expect.objectContaining({ label: '晋中市 · 其他球类运动场地', count: 1 }),
    ])
  })

  test('without dimensions are one', async () => {
    expect(await groups('facilityStatistics', '', 'label count keys { key }')).toEqual([
      { label: '', count: 11, keys: [] },
    ])
    expect(await groups('eventStatistics', '', 'count', '(filter: { name: { eq: "?" } })')).toEqual([{ count: 0 }])
  })

  test('roll regions up to a level; a region above it stays itself', async () => {
    const byCity = await groups('facilityStatistics', 'groupBy: [REGION], level: PREFECTURE', 'region { code } count')
    expect(byCity).toEqual([
      { region: { code: '140700' }, count: 8 },
      { region: { code: '140900' }, count: 2 },
      { region: { code: '141100' }, count: 1 },
    ])
    const byCounty = await groups(
      'facilityStatistics',
      'groupBy: [REGION], level: COUNTY',
      'region { level } count',
      inCity,
    )
    expect(byCounty).toContainEqual({ region: { level: 'PREFECTURE' }, count: 3 })
  })

  test('have shares of all rows and of the region above', async () => {
    const nodes = await groups('facilityStatistics', 'groupBy: [REGION]', 'label count share parentShare', inCity)
    expect(nodes).toContainEqual({ label: '昔阳县', count: 3, share: '37.5', parentShare: '37.5' })
  })

  test('have ranks, in which equal groups share one', async () => {
    const nodes = await groups('facilityStatistics', 'groupBy: [REGION], orderBy: [COUNT_ASC]', 'count rank rankOf')
    expect(nodes.map(({ count, rank }) => [count, rank])).toEqual([
      [1, 4],
      [1, 4],
      [1, 4],
      [2, 3],
      [3, 1],
      [3, 1],
    ])
  })

  test('are of years, decades and months, each with its own label', async () => {
    const label = async (dimension: string) =>
      (await groups('eventStatistics', `groupBy: [${dimension}], orderBy: [KEY_ASC], first: 1`, 'label labelEn'))[0]
    expect(await label('YEAR')).toEqual({ label: '2009年', labelEn: '2009' })
    expect(await label('DECADE')).toEqual({ label: '2000年代', labelEn: '2000s' })
    expect(await label('MONTH')).toEqual({ label: '2009年10月', labelEn: 'October 2009' })
    expect(await label('MONTH_OF_YEAR')).toEqual({ label: '1月', labelEn: 'January' })
  })

  test('of periods are named by both years', async () => {
    const filter = '(filter: { programme: { exists: true }, kind: { eq: TARGET } })'
    const nodes = await groups('observationStatistics', 'groupBy: [YEAR]', 'label labelEn keys { key }', filter)
    expect(nodes).toContainEqual({ label: '2018年至2020年', labelEn: '2018 to 2020', keys: [{ key: '2018-2020' }] })
  })

  test('are of what rows refer to: a row counts once under each of its sources', async () => {
    const hedged = '(filter: { qualifier: { eq: ESTIMATED } })'
    expect(
      await groups('observationStatistics', 'groupBy: [TOPIC, RELIABILITY]', 'label labelEn count', hedged),
    ).toEqual([{ label: '体育场地 · 忠实转载', labelEn: 'Sports grounds · Faithful repost', count: 1 }])
    const [first] = await groups('observationStatistics', 'groupBy: [SOURCE], first: 1', 'labelEn count keys { key }')
    expect(first).toMatchObject({ keys: [{ key: 'jinzhong-sports-bureau-2020' }] })
    expect(
      await groups(
        'observationStatistics',
        'groupBy: [INFERRED], orderBy: [KEY_ASC], first: 1',
        'labelEn keys { key }',
      ),
    ).toEqual([{ labelEn: 'The number exactly as published', keys: [{ key: 'exact' }] }])
  })

  test('count a row under each value of a list', async () => {
    const events = await groups('eventStatistics', 'groupBy: [SPORT], first: 100', 'count')
    const total = events.reduce((sum, { count }) => sum + (count as number), 0)
    expect(total).toBeGreaterThanOrEqual(28)
  })

  test('are read by one statement, and from the counts of the release where those suffice', async () => {
    await groups('facilityStatistics', 'groupBy: [REGION, TYPE]', 'label count rank parentShare')
    expect(service.statements).toHaveLength(1)
    expect(service.statements[0]).toContain('"FacilityTypeCount"')
    await groups('facilityStatistics', 'groupBy: [YEAR]', 'count')
    expect(service.statements[0]).toContain('"FacilityYearCount" as t')
    await groups('facilityStatistics', 'groupBy: [MONTH]', 'count')
    expect(service.statements[0]).toContain('"Facility" as t')
  })
})

describe('pages', () => {
  const read = async (args: string) => {
    const page = 'nodes { label } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
    const aggregates = `aggregates(groupBy: [TYPE, REGION], ${args}) { ${page} }`
    const { statistics } = await service.request<{
      statistics: {
        aggregates: { nodes: readonly { label: string }[]; pageInfo: Record<string, string | boolean> }
      }
    }>(`{ statistics: facilityStatistics { ${aggregates} } }`)
    return statistics.aggregates
  }

  test.each([1, 2, 4, 100])('of %i visit every group once, forward and backward', async (size) => {
    const whole = (await read('first: 100')).nodes
    const forward: object[] = []
    const backward: object[] = []
    let page = await read(`first: ${size}`)
    forward.push(...page.nodes)
    while (page.pageInfo.hasNextPage) {
      page = await read(`first: ${size}, after: "${page.pageInfo.endCursor}"`)
      forward.push(...page.nodes)
    }
    page = await read(`last: ${size}`)
    backward.unshift(...page.nodes)
    while (page.pageInfo.hasPreviousPage) {
      page = await read(`last: ${size}, before: "${page.pageInfo.startCursor}"`)
      backward.unshift(...page.nodes)
    }
    expect(forward).toEqual(whole)
    expect(backward).toEqual(whole)
  })

  test('refuse a cursor of another order, and one that is none', async () => {
    const { endCursor } = (await read('first: 1')).pageInfo
    expect(await messageOf(`groupBy: [TYPE, REGION], orderBy: [KEY_ASC], after: "${endCursor}"`)).toContain('cursor')
    expect(await messageOf('groupBy: [REGION], after: "x"')).toContain('cursor')
  })
})

describe('numbers', () => {
  const numbers = 'valueCount sum { exact unit { code } } mean { exact } min { exact } max { exact } median { exact }'

  test('in several units are added exactly; a number that does not end is rounded', async () => {
    await service.database.query({
      text: `update "Facility" set area = case id when 'dazhai-off-road-track' then '3' else '0.5' end,
        "areaUnitCode" = case id when 'dazhai-off-road-track' then 'MU' else 'HECTARE' end
        where id in ('dazhai-off-road-track', 'dazhai-auto-culture-theme-park')`,
      values: [],
    })
    const [inXiyang] = await groups('facilityStatistics', 'of: AREA', numbers, '(filter: { region: { eq: "140724" } })')
    expect(inXiyang).toEqual({
      valueCount: 2,
      sum: { exact: '7000', unit: { code: 'M2' } },
      mean: { exact: '3500' },
      min: { exact: '2000' },
      max: { exact: '5000' },
      median: { exact: '3500' },
    })
    const [lake] = await groups('facilityStatistics', 'of: AREA', numbers, '(filter: { region: { eq: "140721" } })')
    expect(lake).toMatchObject({ sum: { exact: '14466666.67' }, median: { exact: '14466666.67' } })
  })

  test('that count have the unit that all have', async () => {
    const seats = '(filter: { capacity: { gt: 0, unit: "SEAT" } })'
    expect(await groups('facilityStatistics', 'of: CAPACITY', 'median { text textEn }', seats)).toEqual([
      { median: { text: '4,267座', textEn: '4,267 seats' } },
    ])
  })

  test('of kinds that do not convert have no sum, and say so', async () => {
    expect(await groups('facilityStatistics', 'of: CAPACITY', 'valueCount noSumBecause sum { exact }')).toEqual([
      { valueCount: 2, noSumBecause: 'SEVERAL_UNITS', sum: null },
    ])
  })

  test.each([
    ['SEVERAL_INDICATORS', '{}'],
    ['SEVERAL_KINDS', '{ indicator: { eq: "regular-exercise-share" } }'],
    ['SEVERAL_PERIODS', '{ indicator: { eq: "sports-grounds" }, region: { eq: "100000" } }'],
    ['NOT_ADDITIVE', '{ indicator: { eq: "sports-ground-area-per-capita" }, region: { eq: "140700" } }'],
    ['REGIONS_OVERLAP', '{ indicator: { eq: "sports-grounds" }, year: { eq: 2023 } }'],
  ])('of observations are not added: %s', async (reason, filter) => {
    const [group] = await groups('observationStatistics', '', 'noSumBecause sum { exact }', `(filter: ${filter})`)
    expect(group).toEqual({ noSumBecause: reason, sum: null })
  })

  test('of regions that do not overlap are added', async () => {
    const filter =
      '(filter: { indicator: { eq: "sports-grounds" }, year: { eq: 2023 }, region: { level: { eq: PROVINCE } } })'
    const [sum] = await groups('observationStatistics', '', 'valueCount noSumBecause sum { exact }', filter)
    expect(sum).toEqual({ valueCount: 2, noSumBecause: null, sum: { exact: '333374' } })
  })

  test('have the share of the region above by its own value', async () => {
    const filter = '(filter: { indicator: { eq: "sports-grounds" }, year: { eq: 2023 } })'
    const nodes = await groups(
      'observationStatistics',
      'groupBy: [REGION, YEAR]',
      'label parentShare(total: SUM)',
      filter,
    )
    expect(nodes).toContainEqual({ label: '河北省 · 2023年', parentShare: '4.6162' })
  })
})

describe('ratios', () => {
  test('name the denominator and how many years apart it is', async () => {
    const filter = '(filter: { indicator: { eq: "sports-grounds" }, year: { eq: 2023 }, region: { eq: "140000" } })'
    const ratio = 'exact per yearsApart gap denominator { year exact citations { asWritten } }'
    const [group] = await groups(
      'observationStatistics',
      'groupBy: [REGION, YEAR]',
      `per10k(total: SUM) { ${ratio} }`,
      filter,
    )
    expect(group?.per10k).toMatchObject({ per: 10_000, yearsApart: 2, gap: null, denominator: { year: 2021 } })
  })

  test('say why there are none', async () => {
    const byCounty = await groups(
      'facilityStatistics',
      'groupBy: [REGION], level: COUNTY',
      'label perCapita { exact gap }',
    )
    expect(byCounty).toContainEqual({ label: '昔阳县', perCapita: { exact: null, gap: 'NO_DENOMINATOR' } })
    expect(byCounty).toContainEqual({ label: '晋中市', perCapita: { exact: null, gap: 'NOT_ROLLED_UP' } })
    const [all] = await groups('facilityStatistics', '', 'perKm2 { exact gap }')
    expect(all?.perKm2).toEqual({ exact: null, gap: 'NO_REGION' })
  })

  test('order groups', async () => {
    const args = 'groupBy: [REGION], level: PREFECTURE, orderBy: [COUNT_PER_CAPITA_ASC]'
    const nodes = await groups('facilityStatistics', args, 'region { code }')
    expect(nodes.map(({ region }) => (region as Node).code)).toEqual(['141100', '140900', '140700'])
  })
})

describe('having', () => {
  test('selects groups, and leaves shares and ranks as they are', async () => {
    const args = 'groupBy: [REGION], having: { count: { gte: 2, lt: 3 } }'
    expect(await groups('facilityStatistics', args, 'count share rank')).toEqual([
      { count: 2, share: '18.18', rank: 3 },
    ])
    const sums = 'groupBy: [REGION], of: AREA, having: { sum: { exists: false } }'
    expect((await groups('facilityStatistics', sums, 'sum { exact }')).every(({ sum }) => sum === null)).toBe(true)
  })
})

test('Bad arguments are refused in words', async () => {
  expect(await messageOf('groupBy: [REGION, TYPE, STATUS, YEAR]')).toContain('groupBy has 4 items; give 3 at most')
  expect(await messageOf('groupBy: [TYPE, TYPE]')).toContain('TYPE twice')
  expect(await messageOf('groupBy: [TYPE], level: COUNTY')).toContain('no REGION')
  expect(await messageOf('groupBy: [TYPE]', 'sum { exact }')).toContain('AREA, CAPACITY, LENGTH')
  expect(await messageOf('groupBy: [TYPE], having: { count: { gt: 5, lt: 2 } }')).toContain('having.count')
  expect(await messageOf('first: 101')).toContain('first is 101')
})
