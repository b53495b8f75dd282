// Queries for the comparison of a small dataset with a large one. Sets of variables are read from the small dataset. The
// large one contains all its rows, so both return equally full pages.
import type { Client } from 'pg'
import { countySetsSql, type Variables } from '../compare/variable-sets.ts'

/** A query that runs on both datasets. */
export interface GrowthQuery {
  readonly en: string
  readonly zh: string
  readonly query: string
  /** SQL whose rows are sets of variables; $1 is their number. */
  readonly variables: string
}

const SET_COUNT = 200

const FACILITY_FIELDS = 'slug name address region { name parent { name } }'

/** SQL of the regions of a level that contain at least `minFacilities` facilities. */
const facilitiesWithinSql = (level: string, minFacilities: number) => `
  select a.code as region from "Facility" f join "Region" r on r.code = f."regionCode"
  join "Region" a on a.code = any(r."ancestorCodes") where a.level = '${level}'
  group by 1 having count(*) >= ${minFacilities} order by md5(a.code) limit $1`

/** Queries of the comparison of sizes. */
export const growthQueries: Readonly<Record<string, GrowthQuery>> = {
  page: {
    en: '50 facilities of a city and its counties',
    zh: '某市及其各县的 50 处设施',
    query: `query ($region: String!) {
      facilities(filter: { region: { within: $region } }, first: 50) { nodes { ${FACILITY_FIELDS} } }
    }`,
    variables: facilitiesWithinSql('PREFECTURE', 50),
  },
  filtered: {
    en: '50 open facilities of one type in a province',
    zh: '某省某类型的 50 处使用中设施',
    query: `query ($region: String!, $type: String!) {
      facilities(filter: { region: { within: $region }, type: { eq: $type }, status: { eq: OPEN } }, first: 50) {
        nodes { ${FACILITY_FIELDS} }
      }
    }`,
    variables: `select a.code as region, f."typeCode" as type from "Facility" f
      join "Region" r on r.code = f."regionCode" join "Region" a on a.code = any(r."ancestorCodes")
      where a.level = 'PROVINCE' and f.status = 'OPEN' group by 1, 2 having count(*) >= 50
      order by md5(a.code || f."typeCode") limit $1`,
  },
  largest: {
    en: 'the 50 largest facilities of one type',
    zh: '某类型面积最大的 50 处设施',
    query: `query ($type: String!) {
      facilities(filter: { type: { eq: $type } }, orderBy: [AREA_DESC], first: 50) { nodes { ${FACILITY_FIELDS} } }
    }`,
    variables: `select "typeCode" as type from "Facility" where "areaM2" is not null
      group by 1 having count(*) >= 50 order by md5("typeCode") limit $1`,
  },
  nested: {
    en: '20 counties, each with 10 facilities and its 5 latest values',
    zh: '20 个县，各含 10 处设施与 5 条最新数值',
    query: `query ($codes: [String!]!) {
      regions(filter: { code: { in: $codes } }, first: 20) {
        nodes {
          code name
          facilities(first: 10) { nodes { slug name type { name } } }
          observations(first: 5, orderBy: [YEAR_DESC, INDICATOR_ASC]) {
            nodes { year value indicator { name } unit { name } }
          }
        }
      }
    }`,
    variables: countySetsSql(10),
  },
  search: {
    en: 'the first 20 facilities found by the name of a county',
    zh: '以县名检索的前 20 处设施',
    query: `query ($text: String!) {
      search(text: $text, types: [Facility], first: 20) { nodes { ... on Facility { slug name region { name } } } }
    }`,
    variables: `select text from (
        select substr(r.name, 1, 2) as text from "Facility" f join "Region" r on r.code = f."regionCode"
        group by 1 having count(*) >= 20
      ) w order by md5(text) limit $1`,
  },
  common: {
    en: 'the first 20 facilities found by a word that occurs in many names',
    zh: '以常用词检索的前 20 处设施',
    query: `query ($text: String!) {
      search(text: $text, types: [Facility], first: 20) { nodes { ... on Facility { slug name region { name } } } }
    }`,
    variables: `select text from (
        select substr(name, length(name) - 2, 2) as text, count(*) from "Facility" group by 1
      ) w order by count desc limit least($1, 10)`,
  },
  count: {
    en: 'all facilities counted by type',
    zh: '全部设施按类型计数',
    query: '{ facilityStatistics { groups(by: TYPE) { key name count } } }',
    variables: 'select $1::int as sets',
  },
  countWithin: {
    en: 'the facilities of a city and its counties counted by type',
    zh: '某市及其各县设施按类型计数',
    query: `query ($region: String!) {
      facilityStatistics(filter: { region: { within: $region } }) { groups(by: TYPE) { key name count } }
    }`,
    variables: facilitiesWithinSql('PREFECTURE', 50),
  },
}

/** Reads the sets of variables of a query from the release in the search path of the connection. */
export async function readVariables({ variables }: GrowthQuery, client: Client): Promise<Variables[]> {
  return (await client.query<Variables>(variables, [SET_COUNT])).rows
}
