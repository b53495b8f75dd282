// The yearly values of the generated nation: each cell of indicator, region and year at most once.
import type { Division } from './divisions.ts'
import type { Indicator } from './indicators.ts'
import { Random } from './random.ts'

type Cells = Readonly<Record<string, string>>

/** Years the values cover. */
const YEARS = { first: 2005, count: 20 } as const

/** How many counties a division of each level is worth. */
const SCALES: Readonly<Record<Division['level'], number>> = {
  COUNTRY: 2850,
  PROVINCE: 92,
  PREFECTURE: 9,
  COUNTY: 1,
  TOWNSHIP: 0.06,
}

/** Growth in a year. */
const GROWTH = 1.04

/** How sources hedge, and in which share of values. */
const HEDGES = ['APPROXIMATE', 'AT_LEAST', 'NEARLY', 'ESTIMATED'] as const
const HEDGED = 0.04

/** What a value can be of. */
export interface Cube {
  readonly indicators: readonly Indicator[]
  readonly divisions: readonly Division[]
}

/** Values the cube has room for. */
export function roomOf({ indicators, divisions }: Cube): number {
  return indicators.length * divisions.length * YEARS.count
}

function value(random: Random, { median, decimals, sums }: Indicator, level: Division['level'], age: number): string {
  const scale = sums ? SCALES[level] : 1
  const spread = Math.exp(random.normal() * (sums ? 0.35 : 0.08))
  return (median * scale * spread * (sums ? GROWTH ** age : 1)).toFixed(decimals)
}

/** So many numbers below `room`, evenly apart. */
function* evenly(count: number, room: number): Generator<number> {
  for (let index = 0; index < count; index += 1) yield Math.floor((index * room) / count)
}

type Series = readonly [Indicator, Division]

/** Whole series: those of the nation and its provinces first, then some of all others, evenly spread. */
function* seriesOf(count: number, { indicators, divisions }: Cube): Generator<Series> {
  const high = divisions.filter(({ level }) => level === 'COUNTRY' || level === 'PROVINCE')
  const low = divisions.filter((division) => !high.includes(division))
  const ofHigh = Math.min(count, indicators.length * high.length)
  for (const [share, among] of [
    [ofHigh, high],
    [count - ofHigh, low],
  ] as const) {
    for (const cell of evenly(share, indicators.length * among.length)) {
      const indicator = indicators[Math.floor(cell / among.length)] as Indicator
      yield [indicator, among[cell % among.length] as Division]
    }
  }
}

/** So many rows of observations.csv, in whole series of years but for the last. */
export function* observationRows(count: number, cube: Cube, seed: number): Generator<Cells> {
  const random = new Random(seed, 'observations')
  let number = 0
  for (const [indicator, division] of seriesOf(Math.ceil(count / YEARS.count), cube)) {
    for (let age = 0; age < YEARS.count && number < count; age += 1) {
      number += 1
      const year = String(YEARS.first + age)
      const hedged = random.next() < HEDGED
      yield {
        id: `gen-o-${number}`,
        indicatorCode: indicator.row.code as string,
        regionCode: division.code,
        yearFrom: year,
        yearTo: year,
        kind: 'ACTUAL',
        exact: value(random, indicator, division.level, age),
        unitCode: indicator.row.unitCode as string,
        qualifier: hedged ? random.pick(HEDGES) : '',
        preferred: 'true',
      }
    }
  }
}
