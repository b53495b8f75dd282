// Loads the rows of a package while they are read and judged: each table with what is derived, and what is found by it.
import type { CheckedReading } from '../package/check.ts'
import type { Row } from '../package/rows.ts'
import { PackageError } from '../problem.ts'
import type { Facts } from '../rules/facts.ts'
import { Names } from '../search/names.ts'
import { tables } from '../tables/all.ts'
import type { AnyTable } from '../tables/table.ts'
import type { CopyQueue } from './copy-queue.ts'
import { copyCells } from './copy-text.ts'
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

  constructor(reading: CheckedReading, queue: CopyQueue) {
    this.reading = reading
    this.queue = queue
  }

  async load(table: AnyTable): Promise<void> {
    const { columns, line } = this.lines(table)
    const entry = searchEntries(table, this.names)
    for await (const batch of this.batches(table)) {
      for (const { values } of batch) this.learn(table, values)
      // Nothing of a package with problems is kept, so its rows are read on but loaded no more.
      if (!this.reading.sound) continue
      let [lines, entries] = ['', '']
      for (const { values } of batch) {
        lines += line(values)
        if (entry) entries += entry(values)
      }
      await this.queue.send(table.model, columns, lines)
      await this.queue.send('SearchEntry', searchColumns, entries)
    }
  }

  /** How the rows of a table become lines for these columns. */
  private lines(table: AnyTable): { readonly columns: readonly string[]; line(values: Row['values']): string } {
    const [read, derived] = [Object.keys(table.columns), table.derived ?? []]
    const columns = [...read, ...derived]
    const line = (values: Row['values']) => {
      const made = table.derive?.(values, this.known)
      return made ? `${copyCells(values, read)},${copyCells(made, derived)}\n` : `${copyCells(values, read)}\n`
    }
    return { columns, line }
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
