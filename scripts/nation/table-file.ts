// Writes a table row by row, plain or compressed, without ever holding more of it than a piece.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'

type Cells = Readonly<Record<string, string>>

/** Characters written at once. */
const CHUNK_LENGTH = 1024 * 1024

/** Rows between two words on progress. */
const PROGRESS_INTERVAL = 5000

/** A table to be written. */
export interface TableFile {
  /** Path of the file, without `.gz`. */
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: Iterable<Cells>
}

/** How files are written. */
export interface WriteOptions {
  readonly folder: string
  readonly gzip: boolean
  /** Hears how many rows of a file were written. */
  onProgress?(file: string, rows: number): void
}

function escapeCell(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function csvLine(columns: readonly string[], row: Cells): string {
  let line = ''
  for (const column of columns) line += `${line === '' ? '' : ','}${escapeCell(row[column] ?? '')}`
  return `${line}\n`
}

function* csvChunks({ columns, rows, file }: TableFile, onProgress: WriteOptions['onProgress']): Generator<string> {
  let text = `${columns.join(',')}\n`
  let count = 0
  for (const row of rows) {
    text += csvLine(columns, row)
    count += 1
    if (count % PROGRESS_INTERVAL === 0) onProgress?.(file, count)
    if (text.length < CHUNK_LENGTH) continue
    yield text
    text = ''
  }
  yield text
}

/** Writes a table and tells the name of its file. */
export async function writeTable(table: TableFile, { folder, gzip, onProgress }: WriteOptions): Promise<string> {
  const name = gzip ? `${table.file}.gz` : table.file
  const target = createWriteStream(join(folder, name), { flags: 'wx' })
  const stream = gzip ? createGzip({ level: constants.Z_BEST_SPEED }) : target
  if (stream !== target) stream.pipe(target)
  for (const chunk of csvChunks(table, onProgress)) if (!stream.write(chunk)) await once(stream, 'drain')
  stream.end()
  await finished(target)
  return name
}
