// Judges a whole package: every cell, every key, every reference, every cell of the cube. One pass finds all problems.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyTable, type Problem, tables } from '@tiyu/model'
import { CitationTextCheck } from './checks/citation-text-check.ts'
import { CitedFigureCheck } from './checks/cited-figure-check.ts'
import { type FindText, openSourceFolder } from './checks/source-folder.ts'
import { type Descriptor, findTableFile, readDescriptor } from './descriptor.ts'
import { HierarchyCheck } from './hierarchy-check.ts'
import { IndicatorRelationsCheck } from './indicator-relations-check.ts'
import { InferredColumnsCheck } from './inferred-columns-check.ts'
import { KeyCheck } from './key-check.ts'
import { PreferredValuesCheck } from './preferred-values-check.ts'
import { ProblemList } from './problem-list.ts'
import { type Row, readRowBatches } from './rows.ts'
import type { Validator } from './validator.ts'

/** What a check found. */
export interface CheckResult {
  /** Absent where datapackage.json itself cannot be read. */
  readonly descriptor?: Descriptor
  /** The first ten thousand problems. */
  readonly problems: readonly Problem[]
  /** Number of all. */
  readonly problemCount: number
  /** Rows per table name. */
  readonly rows: Readonly<Record<string, number>>
  /** Sources whose text was at hand and compared with their citations. */
  readonly compared: readonly string[]
}

/** How far the reading of a table has come. */
interface ReadProgress {
  readonly table: string
  /** Rows so far. */
  readonly done: number
  /** Rows in all, as the part of the file that is read lets expect. */
  readonly total: number
}

/** How a check is made. */
export interface CheckOptions {
  /** Folder with texts of sources; a text is known by its SHA-256. */
  readonly sources?: string
  /** Hears how many rows of a table are read, now and then. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined
}

/** Resources beyond the tables are not read, but they are part of the release. */
function missingFiles(folder: string, { resources }: Descriptor): Problem[] {
  return resources
    .filter(({ name, path }) => tables.every((table) => table.name !== name) && !existsSync(join(folder, path)))
    .map(({ path, name }) => ({
      file: path,
      message: { en: 'The file does not exist.', zh: '文件不存在。' },
      hint: { en: `Add it, or remove the resource "${name}".`, zh: `请补上，或删去资源 “${name}”。` },
    }))
}

/**
 * One reading of a package, in which every row is judged as it goes by: the tables are read in the order of `tables`,
 * each once, and then the check is finished.
 */
export class ValidatingReader {
  readonly descriptor: Descriptor
  /** Rows per table name, of the tables that are read. */
  readonly rows: Record<string, number> = {}
  private readonly folder: string
  private readonly onProgress: CheckOptions['onProgress']
  private readonly problems = new ProblemList()
  private readonly keyCheck: KeyCheck
  private readonly citationTextCheck: CitationTextCheck
  private readonly validators: readonly Validator[]

  constructor(folder: string, descriptor: Descriptor, findText?: FindText, onProgress?: CheckOptions['onProgress']) {
    this.folder = folder
    this.descriptor = descriptor
    this.onProgress = onProgress
    const report = (problem: Problem) => this.problems.add(problem)
    for (const problem of missingFiles(folder, descriptor)) report(problem)
    this.keyCheck = new KeyCheck(report)
    this.citationTextCheck = new CitationTextCheck(report, findText)
    this.validators = [
      this.keyCheck,
      new HierarchyCheck(report),
      new IndicatorRelationsCheck(report),
      new InferredColumnsCheck(report),
      new PreferredValuesCheck(report),
      new CitedFigureCheck(report),
      this.citationTextCheck,
    ]
  }

  /** Whether nothing is wrong with what was read so far. */
  get isValid(): boolean {
    return this.problems.count === 0
  }

  /** The rows of a table whose cells can be read, some thousand at a time, all of them checked; none of a table left out. */
  async *read(table: AnyTable): AsyncGenerator<Row[]> {
    this.rows[table.name] = 0
    const file = findTableFile(this.descriptor, table.name)
    if (!file) return
    const size = fileSize(join(this.folder, file))
    let [count, bytesRead] = [0, 0]
    const batches = readRowBatches(this.folder, file, table, this.createReporter(table), (bytes) => {
      bytesRead = bytes
    })
    for await (const rows of batches) {
      for (const row of rows) for (const validator of this.validators) validator.add(table, file, row)
      count += rows.length
      this.onProgress?.({ table: table.name, done: count, total: Math.round((count * size) / Math.max(bytesRead, 1)) })
      yield rows
    }
    this.rows[table.name] = count
  }

  /** What was found, once all tables are read. */
  finish(): CheckResult {
    for (const validator of this.validators) validator.finish?.()
    const { descriptor, rows, problems, citationTextCheck } = this
    return {
      descriptor,
      problems: problems.listed,
      problemCount: problems.count,
      rows,
      compared: citationTextCheck.comparedSources,
    }
  }

  /** Reports what is met while reading a table. What has no column is about a line or a file that was not read. */
  private createReporter({ model }: AnyTable): (problem: Problem) => void {
    return (problem) => {
      if (problem.column === undefined) this.keyCheck.markUnread(model)
      this.problems.add(problem)
    }
  }
}

function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Reads every file of the package in `folder` and tells all that is wrong with it.
 * @throws the error of the file system where the folder of source texts cannot be read
 */
export async function checkPackage(folder: string, { sources, onProgress }: CheckOptions = {}): Promise<CheckResult> {
  const descriptor = await readDescriptor(folder)
  if (Array.isArray(descriptor)) {
    return { problems: descriptor, problemCount: descriptor.length, rows: {}, compared: [] }
  }
  const findText = sources === undefined ? undefined : await openSourceFolder(sources)
  const reader = new ValidatingReader(folder, descriptor, findText, onProgress)
  for (const table of tables) for await (const _rows of reader.read(table));
  return reader.finish()
}
