// The folder a run writes: the mapped table, what the mapping adds, what the base package lends, and what was refused.
import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tableResources } from '@tiyu/datapackage'
import { type AnyTable, tables } from '@tiyu/model'
import { OutputError } from '../output-error.ts'
import type { BaseTables } from '../reference-index.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { CsvWriter } from './csv-writer.ts'
import type { CellError, MappedRow } from './mapped-row.ts'

/** Rejected records, with the reasons. */
const REJECTED_FILE = 'rejected.csv'

/** Values that were left out of records that were kept. */
const SKIPPED_FILE = 'left-out.csv'

const ERROR_COLUMNS = [
  'file',
  'line',
  'column',
  'field',
  'value',
  'reason',
  'wrong',
  'wrongZh',
  'right',
  'rightZh',
] as const

function errorCells({ record }: MappedRow, { field, column, value, reason, message, hint }: CellError): string[] {
  return [record.file, String(record.line), column, field, value, reason, message.en, message.zh, hint.en, hint.zh]
}

/** The cells of a record as JSON, so that nothing of it is lost whatever its shape. */
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

/** What the output needs to know. */
export interface OutputOptions {
  /** Folder to be made; it must not exist or be empty. */
  readonly folder: string
  readonly mapping: Mapping
  readonly base: BaseTables | undefined
  /** Names the package where the mapping does not. */
  readonly sourceName: string
}

/** Writes the tables of a run into a folder that appears only when it is complete. */
export class OutputWriter {
  private readonly options: OutputOptions
  private readonly tempFolder: string
  private readonly files = new Map<string, CsvWriter>()
  private rejectedFile: CsvWriter | undefined
  private skippedFile: CsvWriter | undefined

  private constructor(options: OutputOptions) {
    this.options = options
    this.tempFolder = `${options.folder}.unfinished-${process.pid}`
  }

  /**
   * Begins a folder.
   * @throws OutputError where it holds something already
   */
  static async create(options: OutputOptions): Promise<OutputWriter> {
    if (await isNonEmptyFolder(options.folder)) {
      throw new OutputError({
        file: options.folder,
        message: { en: 'The folder is not empty.', zh: '文件夹不是空的。' },
        hint: { en: 'Name a new folder with --out, or empty this one.', zh: '请用 --out 指定新文件夹，或先清空。' },
      })
    }
    const output = new OutputWriter(options)
    await mkdir(output.tempFolder, { recursive: true })
    for (const [name, path] of options.base?.files ?? []) await output.copyBaseTable(name, path)
    return output
  }

  private path(file: string): string {
    return join(this.tempFolder, file)
  }

  private async copyBaseTable(name: string, path: string): Promise<void> {
    const target = this.path(`${name}.csv`)
    await copyFile(path, target, constants.COPYFILE_EXCL)
    if (!(await endsWithNewline(target))) await writeFile(target, '\n', { flag: 'a' })
  }

  private async openTable(table: AnyTable): Promise<CsvWriter> {
    const openFile = this.files.get(table.name)
    if (openFile) return openFile
    const isBaseTable = this.options.base?.files.has(table.name)
    const path = this.path(`${table.name}.csv`)
    const file = isBaseTable ? await CsvWriter.open(path) : await CsvWriter.open(path, Object.keys(table.columns))
    this.files.set(table.name, file)
    return file
  }

  /** Adds a row to a table. */
  async writeRow(table: AnyTable, cells: Readonly<Record<string, string>>): Promise<void> {
    const file = this.files.get(table.name) ?? (await this.openTable(table))
    await file.write(Object.keys(table.columns).map((name) => cells[name] ?? ''))
  }

  /** Adds a rejected record, once for each reason. */
  async writeRejected(row: MappedRow): Promise<void> {
    this.rejectedFile ??= await CsvWriter.open(this.path(REJECTED_FILE), [...ERROR_COLUMNS, 'record'])
    const record = recordJson(row)
    for (const error of row.errors) await this.rejectedFile.write([...errorCells(row, error), record])
  }

  /** Adds the values that were left out of a record. */
  async writeSkipped(row: MappedRow): Promise<void> {
    if (row.skipped.length === 0) return
    this.skippedFile ??= await CsvWriter.open(this.path(SKIPPED_FILE), [...ERROR_COLUMNS])
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
    await writeFile(this.path('datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`)
  }

  private async closeFiles(): Promise<void> {
    for (const file of [...this.files.values(), this.rejectedFile, this.skippedFile]) await file?.close()
  }

  /** Completes the folder: a package with all its tables where there is a base, else the tables that have rows. */
  async finish(): Promise<Readonly<Record<string, number>>> {
    const { base, folder } = this.options
    if (base) {
      for (const table of tables) await this.openTable(table)
      await this.writeDescriptor(base)
    }
    await this.closeFiles()
    await rm(folder, { recursive: true, force: true })
    await rename(this.tempFolder, folder)
    return Object.fromEntries([...this.files].map(([name, { rowCount }]) => [name, rowCount]))
  }

  /** Takes back everything that was written. */
  async abort(): Promise<void> {
    await this.closeFiles().catch(() => {})
    await rm(this.tempFolder, { recursive: true, force: true })
  }
}
