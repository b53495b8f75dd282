// Hand-written statements: only the selected columns, one statement per level, named so that PostgreSQL prepares each
// once.
import pg from 'pg'

const REGION = 'code, name, "parentCode"'
const FACILITY = 'id as slug, name, address, "typeCode", "regionCode"'
const OBSERVATION = '"regionCode", "yearTo" as year, value, "indicatorCode", "unitCode"'

const statements = {
  observations: `select ${OBSERVATION} from "Observation" where "indicatorCode" = $1 and "regionCode" = $2
    order by "yearTo" limit $3`,
  facilities: `select ${FACILITY} from "Facility" where "regionCode" = $1 order by pinyin, id limit $2`,
  regions: `select ${REGION} from "Region" where code = any($1) order by code`,
  types: 'select code, name from "FacilityType" where code = any($1)',
  indicators: 'select code, name from "Indicator" where code = any($1)',
  units: 'select code, name from "Unit" where code = any($1)',
  facilitiesOf: `select f.* from unnest($1::text[]) r(code) cross join lateral (
      select ${FACILITY} from "Facility" where "regionCode" = r.code order by pinyin, id limit $2) f`,
  observationsOf: `select o.* from unnest($1::text[]) r(code) cross join lateral (
      select ${OBSERVATION} from "Observation" where "regionCode" = r.code
      order by "yearTo" desc, "indicatorCode" limit $2) o`,
  counts: `select t.code as key, t.name, c.count from (
      select "typeCode", count(*)::int as count from "Facility" where "regionCode" = $1 group by 1
    ) c left join "FacilityType" t on t.code = c."typeCode" order by c.count desc, t.code`,
  search: `select f.id as slug, f.name, f."regionCode" from (
      select id, draw, tokens @@ quote_literal('F=' || $1::text)::tsquery as titled from bench.facility_words
      where tokens @@ (quote_literal('F=' || $1::text) || '|' || quote_literal('F-' || $1::text))::tsquery order by 3 desc, 2 desc, 1 limit $2
    ) s join "Facility" f on f.id = s.id order by s.titled desc, s.draw desc, s.id`,
} as const

/** A row of a result. */
export type Row = Readonly<Record<string, unknown>>

/** Sends one of the statements. */
export type SendStatement = (name: keyof typeof statements, values: readonly unknown[]) => Promise<Row[]>

/** Opens a pool over the tables of a release. */
export function openStatementPool(databaseUrl: string, release: string, connections: number): SendStatement {
  const options = `-c search_path="${release}"`
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, options })
  return async (name, values) => (await pool.query({ name, text: statements[name], values: [...values] })).rows
}
