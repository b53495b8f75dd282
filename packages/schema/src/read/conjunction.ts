import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** True where all conditions are; without any, everywhere. */
export function conjunction(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql`true` : sql`${sql.join(conditions, sql` and `)}`
}
