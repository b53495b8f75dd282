// The loading pass: each row is validated, collected, and written as COPY text with its derived columns and its search
// entry. Collectors keep data for later rows and stages: DerivationCollector for derived columns,
// SearchNameCollector for search entries, FactCollector for the audit rules, PlaceKeys and FacilityCells for maps,
// NumberCollector for counts of ranges, VariantCollector for texts with unusual characters.

import type { Facts } from '@tiyu/audit'
import type { Row, ValidatingReader } from '@tiyu/datapackage'
import { type AnyTable, type ModelRow, type Outlines, PackageError, tables } from '@tiyu/model'
import { FacilityCells } from '../map/facility-cells.ts'
import { PlaceKeys } from '../map/place-keys.ts'
import { NumberCollector } from '../ranges/number-collector.ts'
import { SearchNameCollector } from '../search/search-name-collector.ts'
import { VariantCollector } from '../variants/variant-collector.ts'
import type { CopyEncoder } from './copy-encoder.ts'
import type { CopyQueue } from './copy-queue.ts'
import { DerivationCollector } from './derivation-collector.ts'
import { FactCollector } from './fact-collector.ts'
import { writeOutlines } from './outlines.ts'
import { addSearchTables, createSearchEntryWriter, type SearchEncoders } from './search-entries.ts'

/** Result of the loading pass. */
export interface LoadedRows {
  /** Names that the findings about the rows are found by. */
  readonly searchNames: SearchNameCollector
  readonly facts: Facts
  /** Where the facilities are. */
  readonly places: PlaceKeys
  /** How many facilities of which kinds are where. */
  readonly facilityCells: FacilityCells
  /** Numbers that ranges are counted of. */
  readonly numbers: NumberCollector
  /** Characters that folding changes. */
  readonly variants: VariantCollector
  /** Rows per table name. */
  readonly rows: Readonly<Record<string, number>>
}

class RowLoader {
  private readonly reader: ValidatingReader
  private readonly queue: CopyQueue
  private readonly derivation = new DerivationCollector()
  readonly searchNames = new SearchNameCollector(
    (name) => this.derivation.pinyin(name),
    (code) => this.derivation.ancestors(code),
  )
  readonly factCollector: FactCollector
  readonly places = new PlaceKeys()
  readonly facilityCells = new FacilityCells()
  readonly numbers = new NumberCollector(this.derivation)
  readonly variants = new VariantCollector()
  private readonly searchEncoders: SearchEncoders

  constructor(reader: ValidatingReader, queue: CopyQueue, outlines: Outlines | undefined) {
    this.factCollector = new FactCollector(outlines)
    this.reader = reader
    this.queue = queue
    this.searchEncoders = addSearchTables(queue)
  }

  async load(table: AnyTable): Promise<void> {
    let writeRow: ((row: Row) => void) | undefined
    for await (const rows of this.batches(table)) {
      for (const { values } of rows) this.addRow(table, values)
      // After the first problem rows are only validated: the transaction will be rolled back.
      if (!this.reader.isValid || !rows[0]) continue
      writeRow ??= this.createRowWriter(table, rows[0].header)
      for (const row of rows) writeRow(row)
      await this.queue.sendFullBatches()
    }
  }

  /** Returns a function that writes a row. Cells are copied as they are in the package; only lists are encoded. */
  private createRowWriter(table: AnyTable, header: readonly string[]): (row: Row) => void {
    const derived = table.derived ?? []
    const encoder = this.queue.addTable(table.model, [...header, ...derived])
    const writeSearchEntry = createSearchEntryWriter(table, this.searchNames, this.searchEncoders)
    const isList = header.map((field) => table.columns[field]?.field.type === 'list')
    const writeEmptyCell = header.map((field) => this.createEmptyCellWriter(table, field, encoder))
    const addNumbers = this.numbers.adderOf(table)
    const addVariants = this.variants.adderOf(table)
    return ({ cells, values }) => {
      for (let index = 0; index < cells.length; index += 1) {
        if (isList[index]) encoder.writeCell(values[header[index] as string])
        else if (cells[index] === '') writeEmptyCell[index]?.(values)
        else encoder.writeText(cells[index] as string)
      }
      const derivedValues: Row['values'] = table.derive?.(values, this.derivation) ?? {}
      for (const column of derived) encoder.writeCell(derivedValues[column])
      encoder.endLine()
      addNumbers?.(values, derivedValues)
      addVariants?.(values, derivedValues)
      if (table.model === 'Facility') this.facilityCells.add(values, derivedValues)
      writeSearchEntry?.(values)
    }
  }

  /** Writes the computed value of an empty cell if the table fills the column, else null. */
  private createEmptyCellWriter(table: AnyTable, field: string, encoder: CopyEncoder): (values: Row['values']) => void {
    if (!table.columns[field]?.isFilled) return () => encoder.writeNull()
    return (values) => encoder.writeCell(table.fill?.(values, this.derivation)[field] ?? null)
  }

  private addRow({ model }: AnyTable, values: Row['values']): void {
    this.derivation.add(model, values)
    this.searchNames.add(model, values)
    this.factCollector.add(model, values)
    this.numbers.add(model, values)
    if (model === 'Facility') this.addPlace(values as unknown as ModelRow<'Facility'>)
  }

  private addPlace({ longitude, latitude }: ModelRow<'Facility'>): void {
    if (longitude !== null && latitude !== null) this.places.add(longitude, latitude)
  }

  /** Regions come in a single batch: a parent may follow its children, and ancestors are derived from all regions. */
  private async *batches(table: AnyTable): AsyncGenerator<readonly Row[]> {
    if (table.model !== 'Region') {
      yield* this.reader.read(table)
      return
    }
    const all: Row[] = []
    for await (const rows of this.reader.read(table)) all.push(...rows)
    for (const { values } of all) this.derivation.add('Region', values)
    yield all
  }
}

/**
 * Validates a package and loads its rows.
 * @throws PackageError with every problem, once the whole package is read
 */
export async function loadRows(reader: ValidatingReader, queue: CopyQueue): Promise<LoadedRows> {
  await reader.checkFiles()
  const outlines = await reader.readOutlines()
  const loader = new RowLoader(reader, queue, outlines)
  for (const table of tables) await loader.load(table)
  const { problems, problemCount, rows } = reader.finish()
  if (problemCount > 0) throw new PackageError(problems, problemCount)
  if (outlines) writeOutlines(queue, outlines)
  await queue.flush()
  const { facilityCells, factCollector, numbers, places, searchNames, variants } = loader
  return { facilityCells, facts: factCollector.facts(), numbers, places, rows, searchNames, variants }
}
