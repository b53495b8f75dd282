// The divisions of a region with a value each: of an indicator, or a count of what the release lists there.
import type { Client } from '@tiyu/sdk'
import { type Division, type DivisionCounts, readCounts } from './division-counts.ts'
import { type IndicatorYear, readIndicatorYears, readYear } from './indicator-years.ts'
import type { Figure } from './selections.ts'

/** What the divisions can be coloured by. */
export type TileMeasure = IndicatorYear | DivisionCounts

/** The value of a division: a figure, or a count. */
export type DivisionValue = Figure | number

/** The divisions of a region, with the values of a measure. */
export interface DivisionValues {
  readonly parent: string
  readonly divisions: readonly Division[]
  readonly measures: readonly TileMeasure[]
  readonly measure: TileMeasure
  readonly values: ReadonlyMap<string, DivisionValue>
}

/** Divisions that are coloured; one has nothing to be compared with, and the API returns no more values at once. */
const [MIN_DIVISIONS, MAX_DIVISIONS] = [2, 100]

/** Returns the first indicator that at least half of the divisions have a value of; else a count, else any indicator. */
function defaultMeasure(measures: readonly TileMeasure[], divisions: number): TileMeasure | undefined {
  const isWide = (measure: TileMeasure) => !('counts' in measure) && measure.known * 2 >= divisions
  return measures.find(isWide) ?? measures.find((measure) => 'counts' in measure) ?? measures[0]
}

/** A region with its divisions. */
interface DividedRegion {
  readonly code: string
  readonly children: readonly Division[]
}

/**
 * Reads the values of a measure in the divisions of a region.
 * @param chosen key of the measure; null or an unknown one for the default
 * @returns undefined if there are too few or too many divisions, or nothing is known about them
 */
export async function readDivisionValues(
  api: Client,
  { code: parent, children }: DividedRegion,
  chosen: string | null,
): Promise<DivisionValues | undefined> {
  const divisions = children.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  if (divisions.length < MIN_DIVISIONS || divisions.length > MAX_DIVISIONS) return undefined
  const [indicators, counts] = await Promise.all([readIndicatorYears(api, parent), readCounts(api, parent, divisions)])
  const measures = [...counts, ...indicators]
  const measure =
    measures.find(({ key }) => key === chosen) ?? defaultMeasure([...indicators, ...counts], divisions.length)
  if (!measure) return undefined
  const values = 'counts' in measure ? measure.counts : await readYear(api, parent, measure)
  return { parent, divisions, measures, measure, values }
}
