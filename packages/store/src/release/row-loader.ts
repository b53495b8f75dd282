// Loads the rows of a package while they are read and judged: each table with what is derived, and what is found by it.

import type { Facts } from '@tiyu/audit'
import type { Row, ValidatingReader } from '@tiyu/datapackage'
import { type AnyTable, PackageError, tables } from '@tiyu/model'
import { ReferenceNames } from '../search/reference-names.ts'
import type { CopyEncoder } from './copy-encoder.ts'
import type { CopyQueue } from './copy-queue.ts'
import { FactCollector } from './findings.ts'
import { ReferenceTables } from './reference-tables.ts'
import { createSearchEntryWriter, searchColumns } from './search-entries.ts'

/** What is known of a package once its rows are loaded. */
export interface LoadedRows {
  readonly facts: Facts
  /** Rows per table name. */
  readonly rows: Readonly<Record<string, number>>
}

/** One loading of a package into a database. */
class RowLoader {
  private readonly reader: ValidatingReader
  private readonly queue: CopyQueue
  private readonly context = new ReferenceTables()
  private readonly names = new ReferenceNames()
  readonly collector = new FactCollector()
  private readonly searchEncoder: CopyEncoder

  constructor(reader: ValidatingReader, queue: CopyQueue) {
    this.reader = reader
    this.queue = queue
    this.searchEncoder = queue.addTable('SearchEntry', searchColumns)
  }

  async load(table: AnyTable): Promise<void> {
    let writeRow: ((row: Row) => void) | undefined
    for await (const rows of this.batches(table)) {
      for (const { values } of rows) this.addRow(table, values)
      // Nothing of a package with problems is kept, so its rows are read on but loaded no more.
      if (!this.reader.isValid || !rows[0]) continue
      writeRow ??= this.createRowWriter(table, rows[0].header)
      for (const row of rows) writeRow(row)
      await this.queue.sendFullBatches()
    }
  }

  /** What writes the lines of a row. PostgreSQL reads the cells of a package as they stand there, but for lists. */
  private createRowWriter(table: AnyTable, header: readonly string[]): (row: Row) => void {
    const derived = table.derived ?? []
    const encoder = this.queue.addTable(table.model, [...header, ...derived])
    const writeSearchEntry = createSearchEntryWriter(table, this.names, this.searchEncoder)
    const isList = header.map((field) => table.columns[field]?.field.type === 'list')
    const writeEmptyCell = header.map((field) => this.createEmptyCellWriter(table, field, encoder))
    return ({ cells, values }) => {
      for (let index = 0; index < cells.length; index += 1) {
        if (isList[index]) encoder.writeCell(values[header[index] as string])
        else if (cells[index] === '') writeEmptyCell[index]?.(values)
        else encoder.writeText(cells[index] as string)
      }
      const derivedValues = table.derive?.(values, this.context)
      if (derivedValues) for (const column of derived) encoder.writeCell(derivedValues[column])
      encoder.endLine()
      writeSearchEntry?.(values)
    }
  }

  /** Writes what the table fills into an empty cell of a column, else null. */
  private createEmptyCellWriter(table: AnyTable, field: string, encoder: CopyEncoder): (values: Row['values']) => void {
    if (!table.columns[field]?.isFilled) return () => encoder.writeNull()
    return (values) => encoder.writeCell(table.fill?.(values, this.context)[field] ?? null)
  }

  private addRow({ model }: AnyTable, values: Row['values']): void {
    this.context.add(model, values)
    this.names.add(model, values)
    this.collector.add(model, values)
  }

  /** Regions may name a parent that stands further down, so all are known before the first ancestors are derived. */
  private async *batches(table: AnyTable): AsyncGenerator<readonly Row[]> {
    if (table.model !== 'Region') {
      yield* this.reader.read(table)
      return
    }
    const all: Row[] = []
    for await (const rows of this.reader.read(table)) all.push(...rows)
    for (const { values } of all) this.context.add('Region', values)
    yield all
  }
}

/**
 * Reads a package, judges it and loads its rows.
 * @throws PackageError with everything that is wrong, once all of it is read
 */
export async function loadRows(reader: ValidatingReader, queue: CopyQueue): Promise<LoadedRows> {
  const loader = new RowLoader(reader, queue)
  for (const table of tables) await loader.load(table)
  const { problems, problemCount, rows } = reader.finish()
  if (problemCount > 0) throw new PackageError(problems, problemCount)
  await queue.flush()
  return { facts: loader.collector.facts(), rows }
}
