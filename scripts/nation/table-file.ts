// Writes the rows of a table to a CSV file as they are generated.
import { join } from 'node:path'
import { CsvWriter } from '@tiyu/datapackage'

type Cells = Readonly<Record<string, string>>

/** Rows between two calls of `onProgress`. */
const PROGRESS_INTERVAL = 5000

/** A table to write. */
export interface TableFile {
  /** Path of the file, without `.gz`. */
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: Iterable<Cells>
}

/** Options of writing a table. */
export interface WriteOptions {
  readonly folder: string
  readonly gzip: boolean
  /** Called with the number of rows written. */
  onProgress?(file: string, rows: number): void
}

/** Writes a table; returns the name of its file. */
export async function writeTable(table: TableFile, { folder, gzip, onProgress }: WriteOptions): Promise<string> {
  const { file, columns, rows } = table
  const name = gzip ? `${file}.gz` : file
  const writer = await CsvWriter.open(join(folder, name), { header: columns, gzip })
  for (const row of rows) {
    await writer.write(columns.map((column) => row[column] ?? ''))
    if (writer.rowCount % PROGRESS_INTERVAL === 0) onProgress?.(file, writer.rowCount)
  }
  await writer.close()
  return name
}
