// What quantities are divided by: the number of residents or the area of a region, as published. The indicators are those
// that the ratios of the data package divide by; nothing is assumed of their codes.
import type { DenominatorKind } from '@tiyu/statistics/series'
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'
import type { Reference } from './reference.ts'

type Observation = DatabaseTables['Observation']

/** Symbols of the base units by UCUM. */
const BASE_UNITS: Readonly<Record<DenominatorKind, string>> = { PERSON: '{person}', AREA: 'm2' }

/** Returns the indicators of a kind that ratios divide by, those that come first in the ratios first. */
export function denominatorIndicators(
  kind: DenominatorKind,
  { IndicatorRatio, Indicator, Unit }: Reference,
): readonly string[] {
  const codes = new Set(IndicatorRatio.rows.flatMap(({ denominatorCodes }) => denominatorCodes))
  const baseOf = (code: string) => Unit.get(Unit.get(Indicator.get(code).unitCode).baseCode)
  return [...codes].filter((code) => baseOf(code).ucum === BASE_UNITS[kind])
}

/** Reads the numbers that quantities of regions may be divided by, by region, the latest first. One statement. */
export async function readDenominators(
  query: ReleaseDatabase['query'],
  indicators: readonly string[],
  regions: readonly string[],
): Promise<Map<string, Observation[]>> {
  if (indicators.length === 0) return new Map()
  const rows = await query<Observation>(sql`
    select t.* from "Observation" t
    where t."indicatorCode" = any(${indicators}::text[]) and t."regionCode" = any(${regions}::text[])
      and t.kind = 'ACTUAL' and t.preferred and t."yearFrom" = t."yearTo" and t."exactUpper" is null
      and num_nonnulls(t."programmeId", t."eventId", t."facilityId") = 0
    order by t."yearTo" desc, array_position(${indicators}::text[], t."indicatorCode"), t.id`)
  return Map.groupBy(rows, ({ regionCode }) => regionCode)
}
