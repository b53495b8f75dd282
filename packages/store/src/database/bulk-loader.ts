// What building a release needs of a database: statements, rows, and a fast way in.

/** One session of a database into which a release is built. */
export interface BulkLoader {
  /** Runs statements that return nothing. */
  run(sql: string): Promise<void>
  /** Rows of one statement. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** Loads lines of COPY text (CSV, see copy-text.ts) into a table that was made in the transaction that is open. */
  copy(table: string, columns: readonly string[], lines: Buffer): Promise<void>
}

/** Rows that are fetched at once. */
const FETCH_SIZE = 5000

/**
 * The COPY statement for a table, reading CSV from `source`. Rows of a table that nobody else has seen yet are frozen as
 * they come in: no reader, no later VACUUM has to write them again.
 */
export function copyStatement(table: string, columns: readonly string[], source: string): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `COPY "${table}" (${names}) FROM ${source} WITH (FORMAT csv, FREEZE)`
}

/** All rows of a statement, some at a time, within the transaction that is open; between two batches the session is free. */
export async function* fetchBatches<Row>(
  loader: Pick<BulkLoader, 'run' | 'query'>,
  sql: string,
): AsyncGenerator<Row[]> {
  await loader.run(`DECLARE fetched NO SCROLL CURSOR FOR ${sql}`)
  for (;;) {
    const rows = await loader.query<Row>(`FETCH ${FETCH_SIZE} FROM fetched`)
    if (rows.length > 0) yield rows
    if (rows.length < FETCH_SIZE) break
  }
  await loader.run('CLOSE fetched')
}
