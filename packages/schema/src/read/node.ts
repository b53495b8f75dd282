import type { DatabaseTables } from '@tiyu/data'
import type { Batch } from './batch.ts'
import type { Row } from './page.ts'
import type { Reference, ReferenceName } from './reference.ts'

/** What a row is read from. */
interface Reading {
  readonly batch: Batch
  readonly reference: Reference
}

/** The row that a type and a key within the package stand for, with its type; null where there is none. */
export async function readNode(typename: string, key: string, { batch, reference }: Reading): Promise<Row | null> {
  const row =
    typename in reference
      ? reference[typename as ReferenceName].find(key)
      : await batch.row(typename as keyof DatabaseTables, key)
  return row ? { ...row, __typename: typename } : null
}
