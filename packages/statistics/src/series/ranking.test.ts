import { toBase } from '@tiyu/quantity/arithmetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from './points.ts'
import { rankRegions } from './ranking.ts'
import type { YearValue } from './year-value.ts'

interface Subject {
  readonly programmeId?: string
  readonly eventId?: string
  readonly facilityId?: string
}

/** A point with a value of a region, or of a programme, event or facility. */
function pointWith(year: number, exact: string, subject: Subject = {}): Point {
  const observation = { programmeId: null, eventId: null, facilityId: null, ...subject }
  const yearValue = { observation, sourceIds: [], reliability: null, others: [] } as unknown as YearValue
  return { year, exact: toBase(exact, '1'), exactUpper: null, yearValue, change: null }
}

const gap = (year: number): Point => ({ year, exact: null, exactUpper: null, yearValue: null, change: null })

const levelOf = (code: string) => (code.startsWith('county') ? 'COUNTY' : 'PREFECTURE')

/** Returns the year, and the rank of each region as in `1 of 3`, with `=` if it is shared. */
function ranksOf(rows: Readonly<Record<string, readonly Point[]>>) {
  const ranking = rankRegions(
    Object.entries(rows).map(([regionCode, points]) => ({ regionCode, points })),
    levelOf,
  )
  const ranks = [...(ranking?.ranks ?? [])].map(([code, { rank, of, isTied }]) => [
    code,
    `${rank}${isTied ? '=' : ''} of ${of}`,
  ])
  return { year: ranking?.year, ranks: Object.fromEntries(ranks) }
}

describe('regions are ranked', () => {
  test('by size, the largest first, with one rank for equal values', () => {
    const rows = {
      a: [pointWith(2020, '2.0')],
      b: [pointWith(2020, '10')],
      c: [pointWith(2020, '2')],
      d: [pointWith(2020, '-1')],
    }
    expect(ranksOf(rows)).toEqual({ year: 2020, ranks: { b: '1 of 4', a: '2= of 4', c: '2= of 4', d: '4 of 4' } })
  })

  test('in the year in which most have a value, and without those that have none in it', () => {
    const rows = {
      a: [pointWith(2020, '1'), pointWith(2021, '9')],
      b: [pointWith(2020, '2'), gap(2021)],
      c: [gap(2020), gap(2021)],
    }
    expect(ranksOf(rows)).toEqual({ year: 2020, ranks: { a: '2 of 2', b: '1 of 2' } })
  })

  test('in the latest of several such years', () => {
    const rows = { a: [pointWith(2020, '1'), pointWith(2022, '3')], b: [pointWith(2020, '2'), pointWith(2022, '2')] }
    expect(ranksOf(rows)).toEqual({ year: 2022, ranks: { a: '1 of 2', b: '2 of 2' } })
  })

  test('among those of their level', () => {
    const rows = { a: [pointWith(2020, '9')], 'county b': [pointWith(2020, '3')], 'county c': [pointWith(2020, '5')] }
    expect(ranksOf(rows).ranks).toEqual({ a: '1 of 1', 'county b': '2 of 2', 'county c': '1 of 2' })
  })

  test('by values of whole regions, not by those of their facilities', () => {
    const rows = {
      a: [pointWith(2020, '1'), pointWith(2021, '8', { facilityId: 'hall' })],
      b: [pointWith(2020, '2'), pointWith(2021, '7', { facilityId: 'pool' })],
      c: [gap(2020), pointWith(2021, '9', { facilityId: 'track' })],
    }
    expect(ranksOf(rows)).toEqual({ year: 2020, ranks: { a: '2 of 2', b: '1 of 2' } })
    const single = {
      a: [pointWith(2020, '1'), gap(2021)],
      b: [gap(2020), pointWith(2021, '2', { facilityId: 'pool' })],
    }
    expect(ranksOf(single)).toEqual({ year: 2020, ranks: { a: '1 of 1' } })
  })

  test('by values of one event', () => {
    const games = { eventId: 'games' }
    const rows = {
      a: [pointWith(2020, '1', games)],
      b: [pointWith(2020, '2', games)],
      c: [pointWith(2020, '3', { eventId: 'cup' })],
    }
    expect(ranksOf(rows)).toEqual({ year: 2020, ranks: { a: '2 of 2', b: '1 of 2' } })
  })

  test('not at all without values', () => {
    expect(ranksOf({ a: [gap(2020)], b: [] })).toEqual({ year: undefined, ranks: {} })
  })
})

test('a rank is one more than the number of larger values', () => {
  const decimals = fc.stringMatching(/^-?\d{1,3}(\.\d{1,2})?$/)
  fc.assert(
    fc.property(fc.array(decimals, { minLength: 1, maxLength: 20 }), (numbers) => {
      const rows = numbers.map((exact, index) => ({ regionCode: `r${index}`, points: [pointWith(2020, exact)] }))
      const ranks = rankRegions(rows, levelOf)?.ranks
      for (const [index, exact] of numbers.entries()) {
        const rank = ranks?.get(`r${index}`)
        expect(rank?.rank).toBe(1 + numbers.filter((other) => Number(other) > Number(exact)).length)
        expect(rank?.isTied).toBe(numbers.filter((other) => Number(other) === Number(exact)).length > 1)
        expect(rank?.of).toBe(numbers.length)
      }
    }),
  )
})
