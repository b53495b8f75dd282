// Writes the output folder of a run: mapped rows, rows of the mapping, base tables and rejected records.
import { writeFile } from 'node:fs/promises'
import { CsvWriter, DESCRIPTOR_FILE, type Descriptor, formatDescriptor, StagedFolder } from '@tiyu/datapackage'
import { type AnyTable, tables } from '@tiyu/model'
import type { BaseTables } from '../reference-index.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { copyTable, updateTable } from './base-table.ts'
import type { CellError, MappedRow } from './mapped-row.ts'
import { assertEmptyFolder } from './output-folder.ts'

/** File of rejected records with their errors. */
const REJECTED_FILE = 'rejected.csv'

/** File of values left out of accepted records. */
const SKIPPED_FILE = 'left-out.csv'

const ERROR_COLUMNS = [
  'file',
  'line',
  'number',
  'id',
  'column',
  'field',
  'value',
  'reason',
  'wrong',
  'wrongZh',
  'right',
  'rightZh',
] as const

function errorCells({ record, id }: MappedRow, error: CellError): string[] {
  const { field, column, value, reason, message, hint } = error
  const position = [record.file, String(record.line), String(record.number), id]
  return [...position, column, field, value, reason, message.en, message.zh, hint.en, hint.zh]
}

/** Returns the whole record as JSON. */
function recordJson({ record: { names, cells, geometry } }: MappedRow): string {
  const named = Object.fromEntries(cells.map((cell, index) => [names[index] ?? `#${index + 1}`, cell]))
  return JSON.stringify(geometry ? { ...named, geometry } : named)
}

/** Options of the output. */
export interface OutputOptions {
  /** Output folder; it must be empty or not exist. */
  readonly folder: string
  readonly mapping: Mapping
  readonly base: BaseTables | undefined
  /** Name of the package if the mapping gives none. */
  readonly sourceName: string
}

/** Writes the tables of a run to a folder that appears only when it is complete. */
export class OutputWriter {
  private readonly options: OutputOptions
  private readonly staging: StagedFolder
  private readonly files = new Map<string, CsvWriter>()
  private readonly updates = new Map<AnyTable, Map<string, Readonly<Record<string, string>>>>()
  private rejectedFile: CsvWriter | undefined
  private skippedFile: CsvWriter | undefined

  private constructor(options: OutputOptions, staging: StagedFolder) {
    this.options = options
    this.staging = staging
  }

  /**
   * Starts the output.
   * @throws OutputError if the folder is not empty
   */
  static async create(options: OutputOptions): Promise<OutputWriter> {
    await assertEmptyFolder(options.folder)
    const output = new OutputWriter(options, await StagedFolder.create(options.folder))
    for (const [name, path] of options.base?.files ?? []) {
      await copyTable(tables.find((table) => table.name === name) as AnyTable, path, output.tablePath(name))
    }
    return output
  }

  private tablePath(name: string): string {
    return this.staging.path(`${name}.csv`)
  }

  private async openTable(table: AnyTable): Promise<CsvWriter> {
    const openFile = this.files.get(table.name)
    if (openFile) return openFile
    const isBaseTable = this.options.base?.files.has(table.name)
    const file = await CsvWriter.open(
      this.tablePath(table.name),
      isBaseTable ? {} : { header: Object.keys(table.columns) },
    )
    this.files.set(table.name, file)
    return file
  }

  /** Adds a row to a table. */
  async writeRow(table: AnyTable, cells: Readonly<Record<string, string>>): Promise<void> {
    const file = this.files.get(table.name) ?? (await this.openTable(table))
    await file.write(Object.keys(table.columns).map((name) => cells[name] ?? ''))
  }

  /** Merges a row into the row of the base package with the same key. */
  updateRow(table: AnyTable, cells: Readonly<Record<string, string>>): void {
    const rows = this.updates.get(table) ?? new Map<string, Readonly<Record<string, string>>>()
    this.updates.set(table, rows.set(cells[table.key] ?? '', cells))
  }

  /** Adds a rejected record, once per error. */
  async writeRejected(row: MappedRow): Promise<void> {
    this.rejectedFile ??= await CsvWriter.open(this.staging.path(REJECTED_FILE), {
      header: [...ERROR_COLUMNS, 'record'],
    })
    const record = recordJson(row)
    for (const error of row.errors) await this.rejectedFile.write([...errorCells(row, error), record])
  }

  /** Adds the values left out of an accepted record. */
  async writeSkipped(row: MappedRow): Promise<void> {
    if (row.skipped.length === 0) return
    this.skippedFile ??= await CsvWriter.open(this.staging.path(SKIPPED_FILE), { header: ERROR_COLUMNS })
    for (const error of row.skipped) await this.skippedFile.write(errorCells(row, error))
  }

  private async writeDescriptor({ descriptor, existing }: BaseTables): Promise<void> {
    const { mapping, sourceName } = this.options
    const metadata = mapping.package
    const { name, title, description } = existing === 'drop' ? this.newDescription(sourceName) : descriptor
    const text = formatDescriptor({
      name: metadata.name ?? name,
      title: metadata.title ?? title,
      ...((metadata.description ?? description) && { description: metadata.description ?? description }),
      version: metadata.version ?? descriptor.version,
      licenses: metadata.licenses ?? descriptor.licenses,
    })
    await writeFile(this.staging.path(DESCRIPTOR_FILE), text)
  }

  private newDescription(sourceName: string): Pick<Descriptor, 'name' | 'title' | 'description'> {
    const { title } = this.options.mapping
    const titles = title ? [...new Set([title.zh, title.en])] : [sourceName]
    return { name: `mapped-${sourceName}`, title: titles.join(' · ') }
  }

  private async closeFiles(): Promise<void> {
    for (const file of [...this.files.values(), this.rejectedFile, this.skippedFile]) await file?.close()
  }

  /** Completes the folder: a whole package if there is a base package, else the tables that have rows. */
  async finish(): Promise<Readonly<Record<string, number>>> {
    const { base } = this.options
    if (base) {
      for (const table of tables) await this.openTable(table)
      await this.writeDescriptor(base)
    }
    await this.closeFiles()
    for (const [table, rows] of this.updates) await updateTable(table, this.tablePath(table.name), rows)
    await this.staging.commit()
    return Object.fromEntries([...this.files].map(([name, { rowCount }]) => [name, rowCount]))
  }

  /** Removes everything written. */
  async abort(): Promise<void> {
    await this.closeFiles().catch(() => {})
    await this.staging.discard()
  }
}
