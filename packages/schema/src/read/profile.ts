// Profiles of regions: of each indicator one value, the latest.
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'

type Observation = DatabaseTables['Observation']

/**
 * Reads the latest value of every indicator of regions, by region, in order of topic and indicator. Values of the whole
 * region come before all others; of several values of a year, the one that series show comes first. One statement.
 */
export async function readProfiles(
  query: ReleaseDatabase['query'],
  kind: string,
  regions: readonly string[],
): Promise<Map<string, Observation[]>> {
  const rows = await query<Observation>(sql`
    select latest.* from (
      select distinct on (t."regionCode", t."indicatorCode") t.*
      from "Observation" t
      where t."regionCode" = any(${regions}::text[]) and t.kind = ${kind}
      order by t."regionCode", t."indicatorCode",
        num_nonnulls(t."programmeId", t."eventId", t."facilityId") > 0,
        t."yearTo" desc nulls last, t."yearFrom" desc, t.preferred desc,
        case when t."facilityId" is not null then 3 when t."eventId" is not null then 2 else 1 end,
        (
          select min(s.reliability) from "Citation" c join "Source" s on s.id = c."sourceId"
          where c.id = any(t."citationIds")
        ),
        t.id
    ) latest join "Indicator" i on i.code = latest."indicatorCode"
    order by i.topic, i.code`)
  return Map.groupBy(rows, ({ regionCode }) => regionCode)
}
