import type { DatabaseTables } from '@tiyu/store'
import type { NodeKey } from './global-id.ts'
import type { Loaders } from './loaders.ts'
import { isReferenceName, type Reference } from './reference.ts'
import type { Row } from './where.ts'

interface NodeContext {
  readonly loaders: Loaders
  readonly reference: Reference
}

/**
 * Reads the row of a node, with its `__typename`; null if it does not exist.
 * @param columns the columns to read of a table that is not in memory; all if omitted
 */
export async function readNode(
  { typename, id }: NodeKey,
  { loaders, reference }: NodeContext,
  columns?: readonly string[],
): Promise<Row | null> {
  const row = isReferenceName(typename)
    ? reference[typename].find(id)
    : await loaders.row(typename as keyof DatabaseTables, id, columns)
  return row ? { ...row, __typename: typename } : null
}
