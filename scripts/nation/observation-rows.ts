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
const QUALIFIERS = ['APPROXIMATE', 'AT_LEAST', 'NEARLY', 'ESTIMATED'] as const
const QUALIFIED_SHARE = 0.04

/** What a value can be of. */
export interface Cube {
  readonly indicators: readonly Indicator[]
  readonly divisions: readonly Division[]
}

/** Values the cube has room for. */
export function cubeCapacity({ indicators, divisions }: Cube): number {
  return indicators.length * divisions.length * YEARS.count
}

type Series = readonly [Indicator, Division]

/** The values of a series, year by year: a few per cent more each year, but where a definition changes. */
function* seriesValues(random: Random, [{ median, decimals, isAdditive }, { level }]: Series): Generator<string> {
  const growth = isAdditive ? GROWTH.mean + random.normal() * GROWTH.ofSeries : 0
  let value =
    median * (isAdditive ? SCALES[level] : 1) * Math.exp(random.normal() * (isAdditive ? SPREAD.sums : SPREAD.others))
  for (;;) {
    yield value.toFixed(decimals)
    value *= Math.exp(growth + random.normal() * GROWTH.ofYear)
    if (random.next() < BREAK.share) value *= BREAK.factor
  }
}

/** So many series of some divisions, each division in its turn; `shifted` divisions begin at an indicator of their own. */
function* roundRobin(count: number, { indicators, divisions }: Cube, isShifted: boolean): Generator<Series> {
  for (let number = 0; number < count; number += 1) {
    const position = number % divisions.length
    const indicator = Math.floor(number / divisions.length) + (isShifted ? position : 0)
    yield [indicators[indicator % indicators.length] as Indicator, divisions[position] as Division]
  }
}

/** Which share of the series, at most, are those of the nation and its provinces, so that all counties have values. */
const UPPER_LEVEL_SHARE = 1 / 3

/** The nation and its provinces share their indicators; those of all others are spread evenly. */
function* allSeries(count: number, { indicators, divisions }: Cube): Generator<Series> {
  const upper = divisions.filter(({ level }) => level === 'COUNTRY' || level === 'PROVINCE')
  const lower = divisions.filter((division) => !upper.includes(division))
  const upperCount = Math.min(Math.floor(count * UPPER_LEVEL_SHARE), indicators.length * upper.length)
  const lowerCount = Math.min(count - upperCount, indicators.length * lower.length)
  yield* roundRobin(count - lowerCount, { indicators, divisions: upper }, false)
  yield* roundRobin(lowerCount, { indicators, divisions: lower }, true)
}

/** So many rows of observations.csv, in whole series of years but for the last. */
export function* observationRows(count: number, cube: Cube, seed: number): Generator<Cells> {
  const random = new Random(seed, 'observations')
  let number = 0
  for (const series of allSeries(Math.ceil(count / YEARS.count), cube)) {
    const [indicator, division] = series
    const nextValues = seriesValues(random, series)
    for (let age = 0; age < YEARS.count && number < count; age += 1) {
      number += 1
      const year = String(YEARS.first + age)
      const isQualified = random.next() < QUALIFIED_SHARE
      yield {
        id: `gen-o-${number}`,
        indicatorCode: indicator.row.code as string,
        regionCode: division.code,
        yearFrom: year,
        yearTo: year,
        kind: 'ACTUAL',
        exact: nextValues.next().value,
        unitCode: indicator.row.unitCode as string,
        qualifier: isQualified ? random.pick(QUALIFIERS) : '',
        preferred: 'true',
      }
    }
  }
}
