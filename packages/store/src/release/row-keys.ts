import type { AnyTable } from '@tiyu/model'
import sql, { raw } from 'sql-template-tag'
import type { ReleaseDatabase } from '../database/release-database.ts'

/** Which rows of a table to read, counted from 0 in the order of their keys. */
interface RowRange {
  readonly from: number
  readonly count: number
}

/** Counts the rows of a table: those that are computed when a release is built are not among the rows of its package. */
export async function countRows(
  { query }: Pick<ReleaseDatabase, 'query'>,
  { model }: Pick<AnyTable, 'model'>,
): Promise<number> {
  const [row] = await query<{ readonly count: number }>(sql`select count(*)::int as count from ${raw(`"${model}"`)}`)
  return row?.count ?? 0
}

/** Reads the keys of some rows of a table, in their order. */
export async function readRowKeys(
  { query }: Pick<ReleaseDatabase, 'query'>,
  { model, key }: Pick<AnyTable, 'model' | 'key'>,
  { from, count }: RowRange,
): Promise<string[]> {
  const column = raw(`"${key}"`)
  const rows = await query<{ readonly key: string }>(
    sql`select ${column} as key from ${raw(`"${model}"`)} order by ${column} limit ${count} offset ${from}`,
  )
  return rows.map((row) => row.key)
}
