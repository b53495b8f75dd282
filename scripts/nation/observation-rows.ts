// Generates the rows of observations.csv: each cell of indicator, region and year at most once.
import type { Division } from './divisions.ts'
import type { Indicator } from './indicators.ts'
import { Random } from './random.ts'

type Cells = Readonly<Record<string, string>>

/** Years of the values. */
const YEARS = { first: 2005, count: 20 } as const

/** Size of a division of each level, in counties. */
const SCALES: Readonly<Record<Division['level'], number>> = {
  COUNTRY: 2850,
  PROVINCE: 92,
  PREFECTURE: 9,
  COUNTY: 1,
  TOWNSHIP: 0.06,
}

/** Growth per year, and its deviation between series and between years (as logarithms). */
const GROWTH = { mean: 0.04, ofSeries: 0.015, ofYear: 0.012 } as const

/** Spread of values between divisions of a level (as logarithm), for additive and other indicators. */
const SPREAD = { sums: 0.35, others: 0.08 } as const

/** Share of series whose definition changes, and the factor of the change. */
const BREAK = { share: 0.002, factor: 1.8 } as const

/** Qualifiers with their share of values. */
const QUALIFIERS = ['APPROXIMATE', 'AT_LEAST', 'NEARLY', 'ESTIMATED'] as const
const QUALIFIED_SHARE = 0.04

/** Indicators and divisions of the cube. */
export interface Cube {
  readonly indicators: readonly Indicator[]
  readonly divisions: readonly Division[]
}

/** Returns the number of cells of the cube. */
export function cubeCapacity({ indicators, divisions }: Cube): number {
  return indicators.length * divisions.length * YEARS.count
}

type Series = readonly [Indicator, Division]

/** Generates the values of a series: growing each year, except where its definition changes. */
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

/** Generates series of divisions in turn; `shifted` divisions start at different indicators. */
function* roundRobin(count: number, { indicators, divisions }: Cube, isShifted: boolean): Generator<Series> {
  for (let number = 0; number < count; number += 1) {
    const position = number % divisions.length
    const indicator = Math.floor(number / divisions.length) + (isShifted ? position : 0)
    yield [indicators[indicator % indicators.length] as Indicator, divisions[position] as Division]
  }
}

/** Maximum share of series of the nation and its provinces, so that all counties have values. */
const UPPER_LEVEL_SHARE = 1 / 3

/** Yields the series. The nation and its provinces have the same indicators; those of all others are spread evenly. */
function* allSeries(count: number, { indicators, divisions }: Cube): Generator<Series> {
  const upper = divisions.filter(({ level }) => level === 'COUNTRY' || level === 'PROVINCE')
  const lower = divisions.filter((division) => !upper.includes(division))
  const upperCount = Math.min(Math.floor(count * UPPER_LEVEL_SHARE), indicators.length * upper.length)
  const lowerCount = Math.min(count - upperCount, indicators.length * lower.length)
  yield* roundRobin(count - lowerCount, { indicators, divisions: upper }, false)
  yield* roundRobin(lowerCount, { indicators, divisions: lower }, true)
}

/** Generates rows of observations.csv in whole series, except the last. */
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
