// The two questions no table answers by itself, as functions beside the release: the usual way with PostGraphile, and
// the same statements as the other peers send.
import type { Client } from 'pg'

/** Schema of the functions; it lives as long as a measurement. */
export const FUNCTIONS = 'bench'

/** Creates the functions over the tables of a release, anew where they are there already. */
export async function createFunctions(client: Client, release: string): Promise<void> {
  const from = client.escapeIdentifier(release)
  await client.query(`
    drop schema if exists ${FUNCTIONS} cascade;
    create schema ${FUNCTIONS};
    create function ${FUNCTIONS}.regions_by_code(codes text[]) returns setof ${from}."Region" language sql stable as $$
      select * from ${from}."Region" where code = any(codes) order by code
    $$;
    create function ${FUNCTIONS}.count_by_type(region text) returns table (key text, name text, count int)
    language sql stable as $$
      select t.code, t.name, c.count from (
        select "typeCode", count(*)::int as count from ${from}."Facility" where "regionCode" = region group by 1
      ) c left join ${from}."FacilityType" t on t.code = c."typeCode" order by c.count desc, t.code
    $$;
    create function ${FUNCTIONS}.search_facilities(word text, most int) returns setof ${from}."Facility"
    language sql stable as $$
      select f.* from (
        select e.id, position(word in lower(e.title)) = 0 as a, position(word in lower(e.text)) = 0 as b
        from ${from}."SearchEntry" e where e.tokens @@ quote_literal(word)::tsquery and e.type = 'Facility'
        order by 2, 3, 1 limit most
      ) s join ${from}."Facility" f on f.id = s.id order by s.a, s.b, s.id
    $$;`)
}

/** Removes what `createFunctions` made. */
export async function dropFunctions(client: Client): Promise<void> {
  await client.query(`drop schema if exists ${FUNCTIONS} cascade`)
}
