import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

type Row = Readonly<Record<string, unknown>>

interface Table {
  readonly years: readonly number[]
  readonly rankYear: number | null
  readonly rows: readonly Row[]
}

const compare = async (args: string, fields: string) =>
  (await service.request<{ compare: readonly Table[] }>(`{ compare(${args}) { years rankYear rows { ${fields} } } }`))
    .compare

const GROUNDS = 'indicators: ["sports-grounds"]'

test('A comparison of the latest year has that of the ranks only', async () => {
  const [table] = await compare(
    `${GROUNDS}, regions: { codes: ["130000", "140000"] }, latest: true`,
    'points { year text }',
  )
  expect(table).toEqual({
    years: [2023],
    rankYear: 2023,
    rows: [{ points: [{ year: 2023, text: '212,010个' }] }, { points: [{ year: 2023, text: '121,364个' }] }],
  })
})

test('A comparison per resident ranks the regions whose residents are known', async () => {
  const ratio = 'perCapita { exact gap yearsApart denominator { year indicator { code } } }'
  const args = `${GROUNDS}, regions: { codes: ["100000", "130000", "140000"] }, years: { from: 2023, to: 2023 }, per: PERSON`
  const [table] = await compare(args, `region { code } rank rankOf points { ${ratio} }`)
  expect(table?.rows).toMatchObject([
    { region: { code: '100000' }, rank: 1, rankOf: 1 },
    { region: { code: '130000' }, rank: null, points: [{ perCapita: { exact: null, gap: 'NO_DENOMINATOR' } }] },
    {
      region: { code: '140000' },
      rank: 1,
      points: [
        {
          perCapita: {
            gap: null,
            yearsApart: 2,
            denominator: { year: 2021, indicator: { code: 'resident-population' } },
          },
        },
      ],
    },
  ])
})

test('A value has its share of the region above, which is cited', async () => {
  const share = 'parentShare { exact per gap yearsApart denominator { text } }'
  const [table] = await compare(
    `${GROUNDS}, regions: { codes: ["130000", "100000"] }, years: { from: 2023, to: 2023 }`,
    `points { ${share} }`,
  )
  const [hebei, nation] = table?.rows ?? []
  expect(hebei?.points).toEqual([
    { parentShare: { exact: '4.6162', per: 100, gap: null, yearsApart: 0, denominator: { text: '459.27万个' } } },
  ])
  expect(nation?.points).toMatchObject([{ parentShare: { exact: null, gap: 'NO_REGION' } }])
})

test('A value has its ratio to another indicator of the same region and year', async () => {
  const ratios =
    'share: ratioTo(indicator: "ball-sport-grounds", per: 100) { exact per yearsApart denominator { text } } mean: ratioTo(indicator: "community-games-held") { gap }'
  const nation = 'regions: { codes: ["100000"] }, years: { from: 2021, to: 2022 }'
  const [table] = await compare(`indicators: ["football-pitches"], ${nation}`, `points { ${ratios} }`)
  expect(table?.rows[0]?.points).toEqual([
    { share: { exact: null, per: 100, yearsApart: null, denominator: null }, mean: { gap: 'NO_VALUE' } },
    {
      share: { exact: '5.174', per: 100, yearsApart: 0, denominator: { text: '262.66万个' } },
      mean: { gap: 'NO_DENOMINATOR' },
    },
  ])
  // 3,702,000,000 square metres divided by 4,226,800 grounds.
  const [areas] = await compare(
    `indicators: ["sports-ground-area"], ${nation}`,
    'points { ratioTo(indicator: "sports-grounds") { exact } }',
  )
  expect(areas?.rows[0]?.points).toContainEqual({ ratioTo: { exact: '875.8' } })
})

test.each([
  ['ratioTo(indicator: "football") { gap }', /indicator: there is no indicator with code "football"/],
  ['ratioTo(indicator: "sports-grounds", per: 0) { gap }', /per is 0; give 1 to 1000000/],
])('%s is refused', async (field, message) => {
  const query = `{ compare(${GROUNDS}, regions: { codes: ["100000"] }) { rows { points { ${field} } } } }`
  await expect(service.request(query)).rejects.toThrow(message)
})

test('Averages and shares are not divided', async () => {
  const args = 'indicators: ["sports-ground-area-per-capita"], regions: { codes: ["140700"] }, latest: true'
  const fields = 'textEn perCapita { gap } parentShare { gap } ratioTo(indicator: "resident-population") { gap }'
  const [table] = await compare(args, `points { ${fields} }`)
  expect(table?.rows[0]?.points).toEqual([
    {
      textEn: expect.stringContaining('square metres per person'),
      perCapita: { gap: 'NOT_ADDITIVE' },
      parentShare: { gap: 'NOT_ADDITIVE' },
      ratioTo: { gap: 'NOT_ADDITIVE' },
    },
  ])
})
