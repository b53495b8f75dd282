/** A table to load, and how its rows are encoded: see copy-encoder.ts and binary-encoder.ts. */
export interface CopyTarget {
  readonly table: string
  readonly columns: readonly string[]
  readonly format: 'csv' | 'binary'
}

/** The database session in which a release is built. */
export interface BulkLoader {
  /** Runs statements that return nothing. */
  run(sql: string): Promise<void>
  /** Returns the rows of one statement. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** Loads encoded rows into a table that was created in the open transaction. */
  copy(target: CopyTarget, rows: Buffer): Promise<void>
}

/** Rows per FETCH. */
const FETCH_SIZE = 5000

/**
 * Returns the COPY statement that loads rows from `source`. FREEZE is possible because the table is new in this
 * transaction; later reads and VACUUMs then need not rewrite the rows.
 */
export function copyStatement({ table, columns, format }: CopyTarget, source: string): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `COPY "${table}" (${names}) FROM ${source} WITH (FORMAT ${format}, FREEZE)`
}

/** Reads all rows of a statement in batches, by a cursor in the open transaction; other statements may run in between. */
export async function* fetchBatches<Row>(
  loader: Pick<BulkLoader, 'run' | 'query'>,
  sql: string,
): AsyncGenerator<Row[]> {
  await loader.run(`DECLARE batch NO SCROLL CURSOR FOR ${sql}`)
  for (;;) {
    const rows = await loader.query<Row>(`FETCH ${FETCH_SIZE} FROM batch`)
    if (rows.length > 0) yield rows
    if (rows.length < FETCH_SIZE) break
  }
  await loader.run('CLOSE batch')
}
