import type { Bilingual } from '@tiyu/model'
import type { GroupKey } from '../../read/aggregates/group-query.ts'
import type { Reference } from '../../read/reference.ts'

/** A property that rows are grouped by. */
export interface Dimension {
  readonly description: string
  /** The columns that it reads, or the years of dates (`yearOf`), as counts made in advance name them. */
  readonly columns: readonly string[]
  /** True if its values are codes of regions. */
  readonly isRegion?: boolean
  /** True if a row counts under each of several values. */
  readonly list?: boolean
  /**
   * @param alias name of a FROM item that it may add
   * @param level level that regions are rolled up to, if any
   */
  toSql(alias: string, level: string | null, reference: Reference): GroupKey
  label(key: string, reference: Reference): Bilingual
}
