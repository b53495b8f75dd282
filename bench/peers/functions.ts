// SQL objects that the peers need in addition to the tables of the release: functions for queries that no table serves
// directly, as usual with PostGraphile, with the same statements as the other peers; and a search index of facilities, with
// the sampling level as a column.
import type { Client } from 'pg'

/** Schema of the functions; it exists during a measurement only. */
export const FUNCTIONS_SCHEMA = 'bench'

/** Creates or replaces the functions over the tables of a release. */
export async function createFunctions(client: Client, release: string): Promise<void> {
  const from = client.escapeIdentifier(release)
  await client.query(`
    drop schema if exists ${FUNCTIONS_SCHEMA} cascade;
    create schema ${FUNCTIONS_SCHEMA};
    create function ${FUNCTIONS_SCHEMA}.regions_by_code(codes text[]) returns setof ${from}."Region" language sql stable as $$
      select * from ${from}."Region" where code = any(codes) order by code
    $$;
    create function ${FUNCTIONS_SCHEMA}.count_by_type(region text) returns table (key text, name text, count int)
    language sql stable as $$
      select t.code, t.name, c.count from (
        select "typeCode", count(*)::int as count from ${from}."Facility" where "regionCode" = region group by 1
      ) c left join ${from}."FacilityType" t on t.code = c."typeCode" order by c.count desc, t.code
    $$;
    create table ${FUNCTIONS_SCHEMA}.facility_words as
      with largest as (select floor(log(4, greatest(count(*), 1024) / 1024.0)) as draw from ${from}."Facility")
      select e.id, e.tokens, least(coalesce(substring(e.tokens::text from 'F([0-9])')::int, 0), largest.draw) as draw
      from ${from}."SearchEntry" e, largest where e.type = 'Facility';
    create index on ${FUNCTIONS_SCHEMA}.facility_words using gin (tokens);
    analyze ${FUNCTIONS_SCHEMA}.facility_words;
    create function ${FUNCTIONS_SCHEMA}.search_facilities(word text, most int) returns setof ${from}."Facility"
    language sql stable as $$
      select f.* from (
        select id, draw, tokens @@ quote_literal('F=' || word)::tsquery as titled
        from ${FUNCTIONS_SCHEMA}.facility_words where tokens @@ (quote_literal('F=' || word) || '|' || quote_literal('F-' || word))::tsquery
        order by 3 desc, 2 desc, 1 limit most
      ) s join ${from}."Facility" f on f.id = s.id order by s.titled desc, s.draw desc, s.id
    $$;`)
}

/** Drops everything that `createFunctions` created. */
export async function dropFunctions(client: Client): Promise<void> {
  await client.query(`drop schema if exists ${FUNCTIONS_SCHEMA} cascade`)
}
