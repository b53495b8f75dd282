import type { DatabaseTables } from '@tiyu/store'
import type { Loaders } from './loaders.ts'
import type { Reference, ReferenceName } from './reference.ts'
import type { Row } from './row.ts'

/** What a row is read from. */
interface NodeContext {
  readonly loaders: Loaders
  readonly reference: Reference
}

/** What stands for a row: its type, and its key within the package. */
interface NodeKey {
  readonly typename: string
  readonly id: string
}

/**
 * The row that a type and a key stand for, with its type; null where there is none.
 * @param columns the columns to read of a table that is not in memory; all without
 */
export async function readNode(
  { typename, id }: NodeKey,
  { loaders, reference }: NodeContext,
  columns?: readonly string[],
): Promise<Row | null> {
  const row =
    typename in reference
      ? reference[typename as ReferenceName].find(id)
      : await loaders.row(typename as keyof DatabaseTables, id, columns)
  return row ? { ...row, __typename: typename } : null
}
