// Writes the output folder of a run: mapped rows, rows of the mapping, base tables and rejected records.
import { constants } from 'node:fs'
import { copyFile, open, readdir, writeFile } from 'node:fs/promises'
import { CsvWriter, StagedFolder, tableResources } from '@tiyu/datapackage'
import { type AnyTable, tables } from '@tiyu/model'
import { OutputError } from '../errors.ts'
import type { BaseTables } from '../reference-index.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import type { CellError, MappedRow } from './mapped-row.ts'

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

async function isNonEmptyFolder(path: string): Promise<boolean> {
  return (await readdir(path).catch(() => [])).length > 0
}

async function endsWithNewline(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    return buffer[0] === 0x0a
  } finally {
    await file.close()
  }
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
    if (await isNonEmptyFolder(options.folder)) {
      throw new OutputError({
        file: options.folder,
        message: { en: 'The folder is not empty.', zh: '文件夹不是空的。' },
        hint: {
          en: 'Name a new folder with --out, or empty this one.',
          zh: '请用 --out 指定新文件夹，或先清空此文件夹。',
        },
      })
    }
    const output = new OutputWriter(options, await StagedFolder.create(options.folder))
    for (const [name, path] of options.base?.files ?? []) await output.copyBaseTable(name, path)
    return output
  }

  private async copyBaseTable(name: string, path: string): Promise<void> {
    const target = this.staging.path(`${name}.csv`)
    await copyFile(path, target, constants.COPYFILE_EXCL)
    if (!(await endsWithNewline(target))) await writeFile(target, '\n', { flag: 'a' })
  }

  private async openTable(table: AnyTable): Promise<CsvWriter> {
    const openFile = this.files.get(table.name)
    if (openFile) return openFile
    const isBaseTable = this.options.base?.files.has(table.name)
    const path = this.staging.path(`${table.name}.csv`)
    const file = await CsvWriter.open(path, isBaseTable ? {} : { header: Object.keys(table.columns) })
    this.files.set(table.name, file)
    return file
  }

  /** Adds a row to a table. */
  async writeRow(table: AnyTable, cells: Readonly<Record<string, string>>): Promise<void> {
    const file = this.files.get(table.name) ?? (await this.openTable(table))
    await file.write(Object.keys(table.columns).map((name) => cells[name] ?? ''))
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

  private async writeDescriptor({ version, licenses }: BaseTables): Promise<void> {
    const { mapping, sourceName } = this.options
    const metadata = mapping.package
    const title = mapping.title ? `${mapping.title.zh} · ${mapping.title.en}` : sourceName
    const descriptor = {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: metadata.name ?? `mapped-${sourceName}`,
      title: metadata.title ?? title,
      ...(metadata.description && { description: metadata.description }),
      version: metadata.version ?? version,
      licenses: metadata.licenses ?? licenses,
      resources: tableResources(),
    }
    await writeFile(this.staging.path('datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`)
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
    await this.staging.commit()
    return Object.fromEntries([...this.files].map(([name, { rowCount }]) => [name, rowCount]))
  }

  /** Removes everything written. */
  async abort(): Promise<void> {
    await this.closeFiles().catch(() => {})
    await this.staging.discard()
  }
}
