// Profiles of regions: of each indicator one value, the latest.
import { chooseValue } from '@tiyu/statistics/series'
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'
import type { Reference } from './reference.ts'
import { SOURCED_COLUMNS, type SourcedRow, toSourcedValue } from './series-cells.ts'

/**
 * Reads the latest value of every indicator of regions, by region, in order of topic and indicator. Values of the whole
 * region come before all others; of several values of a year, the one that series show is taken. One statement.
 */
export async function readProfiles(
  query: ReleaseDatabase['query'],
  reference: Reference,
  kind: string,
  regions: readonly string[],
): Promise<Map<string, DatabaseTables['Observation'][]>> {
  const rows = await query<SourcedRow>(sql`
    select ${SOURCED_COLUMNS} from (
      select t.*, rank() over (
        partition by t."regionCode", t."indicatorCode"
        order by num_nonnulls(t."programmeId", t."eventId", t."facilityId") > 0,
          t."yearTo" desc nulls last, t."yearFrom" desc
      ) as age
      from "Observation" t
      where t."regionCode" = any(${regions}::text[]) and t.kind = ${kind}
    ) t join "Indicator" i on i.code = t."indicatorCode"
    where t.age = 1
    order by i.topic, i.code`)
  const latest = Map.groupBy(rows, ({ regionCode, indicatorCode }) => JSON.stringify([regionCode, indicatorCode]))
  const values = [...latest.values()].map((candidates) =>
    chooseValue(candidates.map((row) => toSourcedValue(row, reference))),
  )
  return Map.groupBy(
    values.map(({ observation }) => observation),
    ({ regionCode }) => regionCode,
  )
}
