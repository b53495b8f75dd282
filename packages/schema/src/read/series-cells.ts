// The values of the cells of series, read in one statement for several indicators and regions.
import { chooseYearValues, type SeriesRange, sourcedValue } from '@tiyu/statistics/series'
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql, { raw } from 'sql-template-tag'
import type { Reference } from './reference.ts'
import type { SourcedValue, YearValue } from './series-rows.ts'

/** A row `t` of the observations as `SOURCED_COLUMNS` selects it. */
export type SourcedRow = DatabaseTables['Observation'] & { readonly sourceIds: readonly string[] }

export const SOURCED_COLUMNS = raw(`t.*, array(
  select distinct c."sourceId" from "Citation" c where c.id = any(t."citationIds") order by c."sourceId"
) as "sourceIds"`)

/** Returns the value of a row. */
export function toSourcedValue({ sourceIds, ...observation }: SourcedRow, { Source }: Reference): SourcedValue {
  return sourcedValue(observation as DatabaseTables['Observation'], sourceIds, (id) => Source.get(id).reliability)
}

/** Reads the value of each region and year, by indicator and in order of years. One statement. */
export async function readYearValues(
  query: ReleaseDatabase['query'],
  reference: Reference,
  { regions, kind, from, to }: SeriesRange,
  indicators: readonly string[],
): Promise<Map<string, YearValue[]>> {
  const rows = await query<SourcedRow>(sql`
    select ${SOURCED_COLUMNS} from "Observation" t
    where t."indicatorCode" = any(${indicators}::text[]) and t."regionCode" = any(${regions}::text[])
      and t.kind = ${kind} and t."yearFrom" = t."yearTo"
      and t."yearTo" between ${from ?? 0}::int and ${to ?? 9999}::int
    order by t."yearTo"`)
  const values = rows.map((row) => toSourcedValue(row, reference))
  return Map.groupBy(chooseYearValues(values), ({ observation }) => observation.indicatorCode)
}
