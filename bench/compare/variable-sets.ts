// 500 distinct sets of variables per query, read from the data in a scattered order that is the same in every run.
import type { Client } from 'pg'
import type { QueryName } from '../peers/queries.ts'

/** The variables of one request. */
export type Variables = Readonly<Record<string, unknown>>

const SET_COUNT = 500

/** Regions per request of the query `regions`. */
const REGIONS = 20

/** Number of random partitions of all counties, enough for all sets. */
const SHUFFLES = 80

/** SQL of sets of counties with values and at least `minFacilities` facilities; $1 is the number of sets. */
export function countySetsSql(minFacilities: number): string {
  return `select codes from (
    select turn, lot, array_agg(code order by code) as codes from (
      select code, turn, (row_number() over (partition by turn order by md5(code || turn)) - 1) / ${REGIONS} as lot
      from "Region" r, generate_series(1, ${SHUFFLES}) turn
      where level = 'COUNTY' and exists (select from "Observation" o where o."regionCode" = r.code)
        and (select count(*) from "Facility" f where f."regionCode" = r.code) >= ${minFacilities}
    ) c group by 1, 2 having count(*) = ${REGIONS}
  ) s order by turn, lot limit $1`
}

/** Each row of a statement is a set of variables; $1 is their number. */
const statements: Readonly<Record<Exclude<QueryName, 'trivial'>, string>> = {
  series: `select "indicatorCode" as indicator, "regionCode" as region from "Observation"
    group by 1, 2 having count(*) = 20 order by md5("indicatorCode" || "regionCode") limit $1`,
  facilities: `select "regionCode" as region from "Facility" group by 1 having count(*) >= 50
    order by md5("regionCode") limit $1`,
  regions: countySetsSql(1),
  count: `select "regionCode" as region from "Facility" group by 1 order by md5("regionCode" || 'count') limit $1`,
  search: `select text from (
      select distinct substr(name, 1, 2) as text from "Region" where level in ('COUNTY', 'PREFECTURE')
    ) w order by md5(text) limit $1`,
}

/** Reads the sets of variables of each query from the release in the search path of the connection. */
export async function readVariableSets(client: Client): Promise<Record<QueryName, Variables[]>> {
  const sets: Partial<Record<QueryName, Variables[]>> = { trivial: [{}] }
  for (const [query, statement] of Object.entries(statements)) {
    const { rows } = await client.query<Variables>(statement, [SET_COUNT])
    if (rows.length < SET_COUNT)
      throw new Error(
        `${query}: only ${rows.length} of ${SET_COUNT} sets of variables in the data. 数据中的变量组不足。`,
      )
    sets[query as QueryName] = rows
  }
  return sets as Record<QueryName, Variables[]>
}
