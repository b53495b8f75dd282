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

/** How values move: growth in a year, how much series and single years differ from it (as logarithms). */
const GROWTH = { mean: 0.04, ofSeries: 0.015, ofYear: 0.012 } as const

/** How far apart the values of divisions of a level lie (as a logarithm): what adds up over regions, and shares and the like. */
const SPREAD = { sums: 0.35, others: 0.08 } as const

/** Values whose definition changed: which share, and to how much of what they were. */
const BREAK = { share: 0.002, factor: 1.8 } as const

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

type Series = readonly [Indicator, Division]

/** The values of a series, year by year: a few per cent more each year, but where a definition changes. */
function* values(random: Random, [{ median, decimals, sums }, { level }]: Series): Generator<string> {
  const growth = sums ? GROWTH.mean + random.normal() * GROWTH.ofSeries : 0
  let value = median * (sums ? SCALES[level] : 1) * Math.exp(random.normal() * (sums ? SPREAD.sums : SPREAD.others))
  for (;;) {
    yield value.toFixed(decimals)
    value *= Math.exp(growth + random.normal() * GROWTH.ofYear)
    if (random.next() < BREAK.share) value *= BREAK.factor
  }
}

/** So many series of some divisions, each division in its turn; `shifted` divisions begin at an indicator of their own. */
function* inTurn(count: number, { indicators, divisions }: Cube, shifted: boolean): Generator<Series> {
  for (let number = 0; number < count; number += 1) {
    const place = number % divisions.length
    const indicator = Math.floor(number / divisions.length) + (shifted ? place : 0)
    yield [indicators[indicator % indicators.length] as Indicator, divisions[place] as Division]
  }
}

/** Which share of the series, at most, are those of the nation and its provinces, so that all counties have values. */
const HIGH = 1 / 3

/** The nation and its provinces share their indicators; those of all others are spread evenly. */
function* seriesOf(count: number, { indicators, divisions }: Cube): Generator<Series> {
  const high = divisions.filter(({ level }) => level === 'COUNTRY' || level === 'PROVINCE')
  const low = divisions.filter((division) => !high.includes(division))
  const wanted = Math.min(Math.floor(count * HIGH), indicators.length * high.length)
  const ofLow = Math.min(count - wanted, indicators.length * low.length)
  yield* inTurn(count - ofLow, { indicators, divisions: high }, false)
  yield* inTurn(ofLow, { indicators, divisions: low }, true)
}

/** So many rows of observations.csv, in whole series of years but for the last. */
export function* observationRows(count: number, cube: Cube, seed: number): Generator<Cells> {
  const random = new Random(seed, 'observations')
  let number = 0
  for (const series of seriesOf(Math.ceil(count / YEARS.count), cube)) {
    const [indicator, division] = series
    const moving = values(random, series)
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
        exact: moving.next().value,
        unitCode: indicator.row.unitCode as string,
        qualifier: hedged ? random.pick(HEDGES) : '',
        preferred: 'true',
      }
    }
  }
}
