// The folder a run writes: the mapped table, what the mapping adds, what the base package lends, and what was refused.
import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tableResources } from '../../package/table-schema.ts'
import { tables } from '../../tables/all.ts'
import type { AnyTable } from '../../tables/table.ts'
import { OutputError } from '../output-error.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import type { LentTables } from '../vocabulary.ts'
import { CsvFile } from './csv-file.ts'
import type { Draft, Fault } from './draft.ts'

/** Rejected records, with the reasons. */
const REJECTED_FILE = 'rejected.csv'

/** Values that were left out of records that were kept. */
const LEFT_OUT_FILE = 'left-out.csv'

const WHY = ['file', 'line', 'column', 'field', 'value', 'reason', 'wrong', 'wrongZh', 'right', 'rightZh'] as const

function whyCells({ record }: Draft, { field, column, value, reason, wrong, right }: Fault): string[] {
  return [record.file, String(record.line), column, field, value, reason, wrong.en, wrong.zh, right.en, right.zh]
}

/** The cells of a record as JSON, so that nothing of it is lost whatever its shape. */
function wholeRecord({ record: { names, cells, geometry } }: Draft): string {
  const named = Object.fromEntries(cells.map((cell, index) => [names[index] ?? `#${index + 1}`, cell]))
  return JSON.stringify(geometry ? { ...named, geometry } : named)
}

async function exists(path: string): Promise<boolean> {
  return (await readdir(path).catch(() => [])).length > 0
}

async function endsWithLine(path: string): Promise<boolean> {
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
export interface OutputInput {
  /** Folder to be made; it must not exist or be empty. */
  readonly folder: string
  readonly mapping: Mapping
  readonly lent: LentTables | undefined
  /** Names the package where the mapping does not. */
  readonly sourceName: string
}

/** Writes the tables of a run into a folder that appears only when it is complete. */
export class Output {
  private readonly input: OutputInput
  private readonly unfinished: string
  private readonly files = new Map<string, CsvFile>()
  private rejected: CsvFile | undefined
  private leftOut: CsvFile | undefined

  private constructor(input: OutputInput) {
    this.input = input
    this.unfinished = `${input.folder}.unfinished-${process.pid}`
  }

  /**
   * Begins a folder.
   * @throws OutputError where it holds something already
   */
  static async begin(input: OutputInput): Promise<Output> {
    if (await exists(input.folder)) {
      throw new OutputError({
        file: input.folder,
        wrong: { en: 'The folder is not empty.', zh: '文件夹不是空的。' },
        right: { en: 'Name a new folder with --out, or empty this one.', zh: '请用 --out 指定新文件夹，或先清空。' },
      })
    }
    const output = new Output(input)
    await mkdir(output.unfinished, { recursive: true })
    for (const [name, path] of input.lent?.files ?? []) await output.lend(name, path)
    return output
  }

  private path(file: string): string {
    return join(this.unfinished, file)
  }

  private async lend(name: string, path: string): Promise<void> {
    const target = this.path(`${name}.csv`)
    await copyFile(path, target, constants.COPYFILE_EXCL)
    if (!(await endsWithLine(target))) await writeFile(target, '\n', { flag: 'a' })
  }

  private async fileOf(table: AnyTable): Promise<CsvFile> {
    const opened = this.files.get(table.name)
    if (opened) return opened
    const lent = this.input.lent?.files.has(table.name)
    const path = this.path(`${table.name}.csv`)
    const file = lent ? await CsvFile.open(path) : await CsvFile.open(path, Object.keys(table.columns))
    this.files.set(table.name, file)
    return file
  }

  /** Adds a row to a table. */
  async row(table: AnyTable, cells: Readonly<Record<string, string>>): Promise<void> {
    const file = this.files.get(table.name) ?? (await this.fileOf(table))
    await file.write(Object.keys(table.columns).map((name) => cells[name] ?? ''))
  }

  /** Adds a rejected record, once for each reason. */
  async reject(draft: Draft): Promise<void> {
    this.rejected ??= await CsvFile.open(this.path(REJECTED_FILE), [...WHY, 'record'])
    const record = wholeRecord(draft)
    for (const fault of draft.faults) await this.rejected.write([...whyCells(draft, fault), record])
  }

  /** Adds the values that were left out of a record. */
  async leave(draft: Draft): Promise<void> {
    if (draft.leftOut.length === 0) return
    this.leftOut ??= await CsvFile.open(this.path(LEFT_OUT_FILE), [...WHY])
    for (const fault of draft.leftOut) await this.leftOut.write(whyCells(draft, fault))
  }

  private async describe({ version, licenses }: LentTables): Promise<void> {
    const { mapping, sourceName } = this.input
    const words = mapping.package
    const title = mapping.title ? `${mapping.title.zh} · ${mapping.title.en}` : sourceName
    const descriptor = {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: words.name ?? `mapped-${sourceName}`,
      title: words.title ?? title,
      ...(words.description && { description: words.description }),
      version: words.version ?? version,
      licenses: words.licenses ?? licenses,
      resources: tableResources(),
    }
    await writeFile(this.path('datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`)
  }

  private async closeFiles(): Promise<void> {
    for (const file of [...this.files.values(), this.rejected, this.leftOut]) await file?.close()
  }

  /** Completes the folder: a package with all its tables where there is a base, else the tables that have rows. */
  async finish(): Promise<Readonly<Record<string, number>>> {
    const { lent, folder } = this.input
    if (lent) {
      for (const table of tables) await this.fileOf(table)
      await this.describe(lent)
    }
    await this.closeFiles()
    await rm(folder, { recursive: true, force: true })
    await rename(this.unfinished, folder)
    return Object.fromEntries([...this.files].map(([name, { rows }]) => [name, rows]))
  }

  /** Takes back everything that was written. */
  async abandon(): Promise<void> {
    await this.closeFiles().catch(() => {})
    await rm(this.unfinished, { recursive: true, force: true })
  }
}
