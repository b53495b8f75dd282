import { toBase } from '@tiyu/quantity/arithmetic'
import { describe, expect, it } from 'vitest'
import { type AggregateReader, AggregateTable } from './aggregate-table.ts'
import { combineBuckets } from './group-numbers.ts'
import { keysId, type Reference, type Unit } from './groups.ts'

const unit = (code: string, baseCode: string, factor: string): Unit => ({
  ...{ code, baseCode, factor, quantityKind: baseCode, ucum: null },
})
const units = [unit('M', 'M', '1'), unit('KM', 'M', '1000'), unit('MU', 'M2', '2000/3'), unit('M2', 'M2', '1')]

const reference: Reference = {
  Unit: { get: (code) => units.find((one) => one.code === code) as Unit },
  Region: { get: () => ({ level: '', parentCode: null, ancestorCodes: [] }), childKeys: () => [] },
  Indicator: { get: (code) => ({ aggregation: 'SUM', unitCode: code }) },
}

/** Returns the only group of these numbers in one unit, as observations of an indicator in the unit `target`. */
async function groupOf(exacts: readonly string[], unitCode: string, target: string) {
  const numbers = exacts.map(Number).toSorted((one, other) => one - other)
  const [min, max] = [`${numbers[0]}`, `${numbers.at(-1)}`]
  const bucket = {
    keys: [],
    unitCode,
    count: numbers.length,
    sum: `${numbers.reduce((sum, one) => sum + one)}`,
    min,
    max,
  }
  const ofUnit = { ...bucket, place: 0, inexactPlace: null, qualified: 0, inferred: 0 }
  const spread = {
    indicators: [target, target],
    kinds: ['ACTUAL', 'ACTUAL'],
    periods: ['2020-2020', '2020-2020'],
  } as const
  const ofObservations = { ...ofUnit, ...spread, regions: [], hasWhole: true, hasPart: false, ranges: 0 }
  const combined = combineBuckets([ofObservations], reference)
  const middle = toBase(`${numbers[numbers.length >> 1]}`, reference.Unit.get(unitCode).factor as string)
  const reader: AggregateReader = {
    counts: async () => [{ keys: [], count: numbers.length }],
    total: async () => numbers.length,
    numbers: async () => new Map([[keysId([]), combined]]),
    totalNumbers: async () => combined,
    medians: async () => new Map([[keysId([]), middle]]),
  }
  const layout = { regionIndex: -1, yearIndex: -1, isNested: false, level: null }
  const table = new AggregateTable(reader, layout, { reference, divide: async () => ({ exact: null }) })
  return (await table.groups())[0]
}

describe('the median of a group', () => {
  it.each([
    ['kilometres', ['1', '3', '8'], 'KM', 'KM', '3'],
    ['metres in kilometres', ['1500', '2500', '9000'], 'M', 'KM', '2.5'],
    ['mu, whose factor does not end', ['10', '10.125', '11'], 'MU', 'MU', '10.125'],
    ['mu in square metres', ['1', '2', '4'], 'MU', 'M2', '1333.33'],
  ])('is in the unit of its other measures: %s', async (_, numbers, code, target, expected) => {
    const group = await groupOf(numbers, code, target)
    expect((await group?.numbers())?.unit?.code).toBe(target)
    expect(await group?.median()).toBe(expected)
  })
})

describe('the share of a group', () => {
  const ITEM = unit('ITEM', 'ITEM', '1')

  /** Returns the parent shares of a region whose value, and that of the region above, have these last significant places. */
  async function sharesOf(part: number, whole: number) {
    const sumOf = (value: string, place: number) => ({ value: toBase(value, '1'), place })
    const numbersOf = (sum: ReturnType<typeof sumOf>) => ({
      ...{ count: 1, qualified: 0, inferred: 0, unit: ITEM, sum, mean: null, min: null, max: null, obstacle: null },
    })
    const sums = { part: numbersOf(sumOf('212010', part)), whole: numbersOf(sumOf('4592700', whole)) }
    const counts = Object.keys(sums).map((code) => ({ keys: [code], count: 1 }))
    const reader: AggregateReader = {
      counts: async () => counts,
      total: async () => counts.length,
      numbers: async () => new Map(Object.entries(sums).map(([code, numbers]) => [keysId([code]), numbers])),
      totalNumbers: async () => sums.whole,
      medians: async () => new Map(),
    }
    const region = (code: string) =>
      code === 'part' ? { parentCode: 'whole', ancestorCodes: ['whole'] } : { parentCode: null, ancestorCodes: [] }
    const nested: Reference = {
      ...reference,
      Region: { get: (code) => ({ level: '', ...region(code) }), childKeys: () => [] },
    }
    const layout = { regionIndex: 0, yearIndex: -1, isNested: true, level: null }
    const table = new AggregateTable(reader, layout, { reference: nested, divide: async () => ({ exact: null }) })
    const [group] = await table.groups()
    return [await group?.parentShare('SUM'), await group?.share('SUM')]
  }

  it.each([
    ['two exact numbers', Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, '4.616'],
    ['a whole in ten thousands, with two decimals', Number.NEGATIVE_INFINITY, 2, '4.6162'],
    ['a whole of about 460 ten thousands', Number.NEGATIVE_INFINITY, 5, '4.6'],
    ['a part rounded to thousands', 3, Number.NEGATIVE_INFINITY, '4.62'],
  ])('has the digits that both numbers support: %s', async (_, part, whole, expected) => {
    expect(await sharesOf(part, whole)).toEqual([expected, expected])
  })
})
