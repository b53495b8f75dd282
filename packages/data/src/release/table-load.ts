// Loads the rows of a package while they are read and judged: each table with what is derived, and what is found by it.
import type { CheckedReading } from '../package/check.ts'
import type { Row } from '../package/rows.ts'
import { PackageError } from '../problem.ts'
import type { Facts } from '../rules/facts.ts'
import { Names } from '../search/names.ts'
import { tables } from '../tables/all.ts'
import type { AnyTable } from '../tables/table.ts'
import type { CopyQueue } from './copy-queue.ts'
import type { CopyText } from './copy-text.ts'
import { FactCollector } from './findings.ts'
import { KnownTables } from './known.ts'
import { searchColumns, searchEntries } from './search-entries.ts'

/** What is known of a package once its rows are loaded. */
export interface LoadedRows {
  readonly facts: Facts
  /** Rows per table name. */
  readonly rows: Readonly<Record<string, number>>
}

/** One loading of a package into a database. */
class TableLoad {
  private readonly reading: CheckedReading
  private readonly queue: CopyQueue
  private readonly known = new KnownTables()
  private readonly names = new Names()
  readonly collector = new FactCollector()
  private readonly entries: CopyText

  constructor(reading: CheckedReading, queue: CopyQueue) {
    this.reading = reading
    this.queue = queue
    this.entries = queue.into('SearchEntry', searchColumns)
  }

  async load(table: AnyTable): Promise<void> {
    let write: ((row: Row) => void) | undefined
    for await (const rows of this.batches(table)) {
      for (const { values } of rows) this.learn(table, values)
      // Nothing of a package with problems is kept, so its rows are read on but loaded no more.
      if (!this.reading.sound || !rows[0]) continue
      write ??= this.writer(table, rows[0].header)
      for (const row of rows) write(row)
      await this.queue.send()
    }
  }

  /** What writes the lines of a row. PostgreSQL reads the cells of a package as they stand there, but for lists. */
  private writer(table: AnyTable, header: readonly string[]): (row: Row) => void {
    const derived = table.derived ?? []
    const lines = this.queue.into(table.model, [...header, ...derived])
    const entry = searchEntries(table, this.names, this.entries)
    const isList = header.map((field) => table.columns[field]?.field.type === 'list')
    return ({ cells, values }) => {
      for (let index = 0; index < cells.length; index += 1) {
        if (isList[index]) lines.cell(values[header[index] as string])
        else if (cells[index] === '') lines.null()
        else lines.text(cells[index] as string)
      }
      const made = table.derive?.(values, this.known)
      if (made) for (const column of derived) lines.cell(made[column])
      lines.endLine()
      entry?.(values)
    }
  }

  private learn({ model }: AnyTable, values: Row['values']): void {
    this.known.add(model, values)
    this.names.add(model, values)
    this.collector.add(model, values)
  }

  /** Regions may name a parent that stands further down, so all are known before the first ancestors are derived. */
  private async *batches(table: AnyTable): AsyncGenerator<readonly Row[]> {
    if (table.model !== 'Region') {
      yield* this.reading.read(table)
      return
    }
    const all: Row[] = []
    for await (const rows of this.reading.read(table)) all.push(...rows)
    for (const { values } of all) this.known.add('Region', values)
    yield all
  }
}

/**
 * Reads a package, judges it and loads its rows.
 * @throws PackageError with everything that is wrong, once all of it is read
 */
export async function loadRows(reading: CheckedReading, queue: CopyQueue): Promise<LoadedRows> {
  const load = new TableLoad(reading, queue)
  for (const table of tables) await load.load(table)
  const { problems, problemCount, rows } = reading.finish()
  if (problemCount > 0) throw new PackageError(problems, problemCount)
  await queue.end()
  return { facts: load.collector.facts(), rows }
}
