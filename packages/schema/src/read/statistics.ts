import type { DatabaseTables } from '@tiyu/data'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { conjunction } from './conjunction.ts'

/** How many rows share a value of a column; the key is null for rows that have none. */
export interface GroupCount {
  readonly key: string | null
  readonly count: number
}

type Sql = Kysely<DatabaseTables>

/** Counts rows. */
export async function countRows(
  db: Sql,
  from: RawBuilder<unknown>,
  conditions: readonly RawBuilder<SqlBool>[],
): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from ${from} where ${conjunction(conditions)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Counts rows by a column, the largest groups first. A list column counts a row under each of its values. */
export async function countGroups(
  db: Sql,
  from: RawBuilder<unknown>,
  conditions: readonly RawBuilder<SqlBool>[],
  { column, list }: { readonly column: string; readonly list?: boolean },
): Promise<GroupCount[]> {
  const ref = sql.ref(`t.${column}`)
  const source = list ? sql`${from} left join lateral unnest(${ref}) as g(key) on true` : from
  const key = list ? sql`g.key` : sql`${ref}::text`
  const { rows } = await sql<GroupCount>`
    select ${key} as key, count(*)::int as count from ${source} where ${conjunction(conditions)} group by 1 order by 2 desc, 1`.execute(
    db,
  )
  return rows
}
