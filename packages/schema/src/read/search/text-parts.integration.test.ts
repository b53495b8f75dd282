import { foldText } from '@tiyu/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FacilitiesService, openFacilitiesService } from '../../testing/facilities-service.ts'
import { scalarOperators } from '../operators.ts'

/** Above the number of rows that are compared without looking any up. */
const ROWS = 10_400

let seed = 5
function next(below: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return (seed >>> 8) % below
}

/** Characters of all names, and such as few have: traditional ones, beyond the basic plane, signs and letters. */
const COMMON = [...'体育场馆球']
const RARE = [...'體館昔陽阳龘𠮷𠀀々〇·（）%_\\éÖ3a', 'km', ' ']

const characterOf = (rareness: number) =>
  (next(rareness) === 0 ? RARE[next(RARE.length)] : COMMON[next(COMMON.length)]) as string

const textOf = (length: number, rareness: number) => Array.from({ length }, () => characterOf(rareness)).join('')

/** Names and further texts; several names of a hall have the same pairs of characters in another order. */
const facilities = Array.from({ length: ROWS }, (_, at) => ({
  name: `${textOf(3 + next(4), 12)}${at}`.replaceAll('  ', ' ').trim(),
  ...(at % 3 === 0 && { surface: `${textOf(2 + next(3), 8).trim()}地面`.replaceAll('  ', ' ') }),
}))

/** Parts of names, in another script too, and texts that nothing has. */
const parts = [
  ...Array.from({ length: 30 }, () => {
    const { name } = facilities[next(ROWS)] as { name: string }
    const from = next(name.length - 2)
    return name
      .slice(from, from + 2 + next(3))
      .toWellFormed()
      .replaceAll('\ufffd', '')
  }),
  ...Array.from({ length: 25 }, () => textOf(2 + next(2), 2)),
  ...Array.from({ length: 8 }, () => textOf(2, 2).replaceAll('体', '體').replaceAll('馆', '館')),
  '昔阳馆龘',
  '体育',
].filter((part) => foldText(part).trim() !== '')

const QUERY = `query ($filter: FacilityFilter) {
  facilityStatistics(filter: $filter) { count groups(by: STATUS) { count } aggregates(groupBy: [REGION]) { nodes { count } } }
  facilities(filter: $filter, first: 100) { totalCount nodes { slug } }
}`

interface Found {
  readonly facilityStatistics: {
    readonly count: number
    readonly groups: readonly { readonly count: number }[]
    readonly aggregates: { readonly nodes: readonly { readonly count: number }[] }
  }
  readonly facilities: { readonly totalCount: number; readonly nodes: readonly { readonly slug: string }[] }
}

describe('in a table of many rows', () => {
  let opened: FacilitiesService
  beforeAll(async () => {
    opened = await openFacilitiesService(facilities)
  }, 300_000)
  afterAll(() => opened?.remove())

  /** Returns what a filter finds, and whether entries were looked up for it. */
  async function find(filter: object) {
    const found = await opened.service.request<Found>(QUERY, { filter })
    const counted = opened.service.statements.filter((statement) => /count\(\*\)/.test(statement))
    return { ...found, isNarrowed: counted.some((statement) => statement.includes('"SearchEntry"')) }
  }

  test.each([
    ['contains', 'name'],
    ['startsWith', 'name'],
    ['contains', 'surface'],
  ] as const)('%s finds the rows that have the part of the %s, and no others', async (operator, field) => {
    const { matches } = scalarOperators[operator]
    const narrowed = { true: 0, false: 0 }
    for (const part of parts) {
      const slugs = facilities.flatMap((facility, at) => {
        const text = facility[field]
        return text !== undefined && matches(text, part) ? [`facility-${at}`] : []
      })
      const { facilityStatistics, facilities: page, isNarrowed } = await find({ [field]: { [operator]: part } })
      narrowed[`${isNarrowed}`] += 1
      const sum = (counts: readonly { readonly count: number }[]) =>
        counts.reduce((total, { count }) => total + count, 0)
      expect(page.totalCount, part).toBe(slugs.length)
      expect(facilityStatistics.count, part).toBe(slugs.length)
      expect([sum(facilityStatistics.groups), sum(facilityStatistics.aggregates.nodes)], part).toEqual([
        slugs.length,
        slugs.length,
      ])
      const listed = page.nodes.map(({ slug }) => slug)
      expect(new Set(listed).size, part).toBe(Math.min(slugs.length, 100))
      expect(slugs, part).toEqual(expect.arrayContaining(listed))
    }
    expect(narrowed.true).toBeGreaterThan(8)
    expect(narrowed.false).toBeGreaterThan(8)
  })

  test('the rows with two Chinese characters are counted without reading them, also where signs part the characters', async () => {
    const query = 'query ($filter: FacilityFilter) { facilities(filter: $filter, first: 0) { totalCount } }'
    const pairs = COMMON.flatMap((first) => COMMON.map((second) => first + second))
    for (const part of [...pairs, '體育', '体龘', '龘龘', '々〇']) {
      const found = facilities.filter(({ name }) => foldText(name).includes(foldText(part))).length
      const counted = await opened.service.request<Found>(query, { filter: { name: { contains: part } } })
      expect(counted.facilities.totalCount, part).toBe(found)
      expect(opened.service.statements.join('\n'), part).not.toContain('"Facility"')
    }
    expect(facilities.some(({ name }) => /\p{Script=Han}·\p{Script=Han}/u.test(name))).toBe(true)
  })

  test('a part of a text is found among other conditions, and the others without it', async () => {
    const matching = facilities.filter(({ name }) => foldText(name).includes('昔阳')).length
    const part = { name: { contains: '昔陽' } }
    const counts = async (filter: object) => (await find(filter)).facilityStatistics.count
    expect(await counts(part)).toBe(matching)
    expect(await counts({ not: part })).toBe(ROWS - matching)
    expect(await counts({ or: [part, { region: { eq: '140700' } }] })).toBe(ROWS)
    expect(await counts({ and: [part, { region: { eq: '140700' } }] })).toBe(matching)
  })
})
