// Yearly series: the values of an indicator in several regions, and the changes between them.
import { convertExact, toBase } from '@tiyu/quantity'
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'
import type { Reference } from './reference.ts'

type Unit = DatabaseTables['Unit']
type Decimal = ReturnType<typeof toBase>

/** A value of one year, with the number of sources that have a value for its cell. */
export interface YearValue {
  readonly observation: DatabaseTables['Observation']
  readonly sources: number
}

/** The regions, kind and years of a series. */
export interface SeriesRange {
  readonly regions: readonly string[]
  readonly kind: string
  readonly from?: number | null | undefined
  readonly to?: number | null | undefined
}

/**
 * Reads the preferred yearly values of regions (not of a programme, event or facility), by indicator and in order of years.
 * One statement.
 */
export async function readYearValues(
  query: ReleaseDatabase['query'],
  { regions, kind, from, to }: SeriesRange,
  indicators: readonly string[],
): Promise<Map<string, YearValue[]>> {
  const rows = await query<DatabaseTables['Observation'] & { sources: number }>(sql`
    select t.*, s.sources from "Observation" t cross join lateral (
      select count(distinct c."sourceId")::int as sources
      from "Observation" o join "Citation" c on c.id = any(o."citationIds")
      where o."indicatorCode" = t."indicatorCode" and o."regionCode" = t."regionCode" and o.kind = t.kind
        and o."yearFrom" = t."yearFrom" and o."yearTo" = t."yearTo"
        and o."programmeId" is null and o."eventId" is null and o."facilityId" is null
    ) s
    where t."indicatorCode" = any(${indicators}::text[]) and t."regionCode" = any(${regions}::text[])
      and t.kind = ${kind} and t."yearFrom" = t."yearTo" and t.preferred
      and t."programmeId" is null and t."eventId" is null and t."facilityId" is null
      and t."yearTo" between ${from ?? 0}::int and ${to ?? 9999}::int
    order by t."yearTo"`)
  const values = rows.map(({ sources, ...observation }) => ({
    observation: observation as YearValue['observation'],
    sources,
  }))
  return Map.groupBy(values, ({ observation }) => observation.indicatorCode)
}

/** One year of a series: a value or an explicit gap. */
export interface Point {
  readonly year: number
  /** The value in the unit of the series; null for a gap, or if it cannot be converted. */
  readonly exact: Decimal | null
  /** Upper end of a range, in the unit of the series. */
  readonly exactUpper: Decimal | null
  readonly yearValue: YearValue | null
  /** The year of the previous value. */
  readonly changeSince: number | null
  readonly change: Decimal | null
  readonly changePercent: Decimal | null
}

/** Converts a number exactly; in the same unit it is unchanged, even if the unit has no conversion. */
function convertDecimal(exact: string, from: Unit, to: Unit): Decimal | null {
  return from.code === to.code ? toBase(exact, '1') : convertExact(exact, from, to)
}

type KnownPoint = Pick<Point, 'year'> & { readonly exact: Decimal }
type Change = Pick<Point, 'change' | 'changePercent' | 'changeSince'>

function changeBetween(previous: KnownPoint | undefined, exact: Decimal | null): Change {
  if (!previous || !exact) return { change: null, changePercent: null, changeSince: null }
  const change = exact.sub(previous.exact)
  const changePercent = previous.exact.isZero() ? null : change.div(previous.exact.abs()).mul(100)
  return { change, changePercent, changeSince: previous.year }
}

/** Returns a point per year, with the change since the previous value. */
export function buildPoints(
  values: readonly YearValue[],
  years: readonly number[],
  unit: Unit,
  reference: Reference,
): Point[] {
  const byYear = new Map(values.map((value) => [value.observation.yearTo, value]))
  let previous: KnownPoint | undefined
  return years.map((year) => {
    const yearValue = byYear.get(year) ?? null
    const convert = (number: string | null | undefined) =>
      yearValue && number ? convertDecimal(number, reference.Unit.get(yearValue.observation.unitCode), unit) : null
    const exact = convert(yearValue?.observation.exact)
    const exactUpper = convert(yearValue?.observation.exactUpper)
    const point = { year, exact, exactUpper, yearValue, ...changeBetween(previous, exact) }
    if (exact) previous = { year, exact }
    return point
  })
}

/** Returns the compound annual growth rate in per cent from the first value to the last; null without two positive values. */
export function compoundAnnualGrowth(points: readonly Point[]): number | null {
  const knownPoints = points.filter(({ exact }) => exact !== null)
  const [first, last] = [knownPoints[0], knownPoints.at(-1)]
  if (!first?.exact || !last?.exact || first.year === last.year) return null
  if (first.exact.lte(0) || last.exact.lte(0)) return null
  return last.exact
    .div(first.exact)
    .pow(1 / (last.year - first.year))
    .sub(1)
    .mul(100)
    .toNumber()
}
