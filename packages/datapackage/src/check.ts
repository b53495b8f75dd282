// Validates a whole package in one pass and reports all its problems.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyTable, type Message, type Outlines, type Problem, tables } from '@tiyu/model'
import { CitationTextCheck } from './checks/citation-text-check.ts'
import { CitedContextCheck } from './checks/cited-context-check.ts'
import { CitedFigureCheck } from './checks/cited-figure-check.ts'
import { DivisionCountCheck } from './checks/division-count-check.ts'
import { FormerCodesCheck } from './checks/former-codes-check.ts'
import { HierarchyCheck } from './checks/hierarchy-check.ts'
import { IndicatorRelationsCheck } from './checks/indicator-relations-check.ts'
import { InferredColumnsCheck } from './checks/inferred-columns-check.ts'
import { KeyCheck } from './checks/key-check.ts'
import { KnownRows } from './checks/known-rows.ts'
import { LocationCheck } from './checks/location-check.ts'
import { OutlineCheck } from './checks/outline-check.ts'
import { PreferredValuesCheck } from './checks/preferred-values-check.ts'
import { PublicationCheck } from './checks/publication-check.ts'
import { RelatedRegionsCheck } from './checks/related-regions-check.ts'
import { ReportedCells } from './checks/reported-cells.ts'
import { RowChecks } from './checks/row-checks.ts'
import { SameFacilityCheck } from './checks/same-facility-check.ts'
import { SameRowCheck } from './checks/same-row-check.ts'
import { type FindText, openSourceFolder } from './checks/source-folder.ts'
import { UnheldEventCheck } from './checks/unheld-event-check.ts'
import { UnitBaseCheck } from './checks/unit-base-check.ts'
import type { Validator } from './checks/validator.ts'
import { findFileFault, MISSING_FILE } from './files/file-fault.ts'
import { readOutlines } from './outlines/outline-file.ts'
import { findOutlinesFile, findTableFile, readDescriptor } from './package/descriptor.ts'
import type { Descriptor } from './package/descriptor-schema.ts'
import { type Row, readRowBatches } from './package/rows.ts'
import { findStatedBytesProblem } from './package/stated-bytes.ts'

/** Maximum number of problems in a result: those of a file that is invalid throughout would fill the memory. */
const MAX_PROBLEMS = 10_000

/** Number of problems of one table after which the rest of its file is not read. */
const MAX_COUNTED = 1_000_000

const TOO_MANY_PROBLEMS: Message = {
  message: {
    en: 'More than a million problems; the rest of the file is not read.',
    zh: '问题超过一百万处，文件其余部分不再读取。',
  },
  hint: { en: 'Correct those that are listed first.', zh: '请先更正已列出的问题。' },
}

/** Result of a check. */
export interface CheckResult {
  /** Absent if datapackage.json is invalid. */
  readonly descriptor?: Descriptor
  /** The first ten thousand problems. */
  readonly problems: readonly Problem[]
  /** Number of all problems. */
  readonly problemCount: number
  /** Valid rows by table name. */
  readonly rows: Readonly<Record<string, number>>
  /** Identifiers of the sources whose text was available and compared with their citations. */
  readonly compared: readonly string[]
}

/** Progress of reading a table. */
interface ReadProgress {
  readonly table: string
  /** Rows read so far. */
  readonly done: number
  /** Estimated number of all rows. */
  readonly total: number
}

/** Options of a check. */
export interface CheckOptions {
  /** Folder with source texts, found by their SHA-256. */
  readonly sources?: string
  /** Called periodically with the progress of a table. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined
}

/** Other resources are not read, but they are part of a release and must be readable. */
function unreadableFiles(folder: string, { resources }: Descriptor): Problem[] {
  return resources
    .filter(({ name }) => tables.every((table) => table.name !== name))
    .flatMap(({ path, name }) => {
      const fault = findFileFault(join(folder, path))
      if (!fault) return []
      const hint =
        fault === MISSING_FILE
          ? { en: `Add the file, or remove the resource "${name}".`, zh: `请补上文件，或删去资源 “${name}”。` }
          : fault.hint
      return [{ file: path, message: fault.message, hint }]
    })
}

/** Files that differ from their size or hash in the descriptor; others report those that cannot be read. */
async function changedFiles(folder: string, { resources }: Descriptor): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const resource of resources) {
    const problem = !findFileFault(join(folder, resource.path)) && (await findStatedBytesProblem(folder, resource))
    if (problem) problems.push(problem)
  }
  return problems
}

/** Reads and validates a package in one pass: check its files, read every table once, in the order of `tables`, then finish. */
export class ValidatingReader {
  readonly descriptor: Descriptor
  /** Valid rows by table name, of the tables read so far. */
  readonly rows: Record<string, number> = {}
  private readonly folder: string
  private readonly onProgress: CheckOptions['onProgress']
  private readonly problems: Problem[] = []
  private problemCount = 0
  private checkCount = 0
  private readonly reportedCells = new ReportedCells()
  private readonly citationTextCheck: CitationTextCheck
  private readonly outlineCheck: OutlineCheck
  private readonly known = new KnownRows()
  private readonly validators: readonly Validator[]

  constructor(folder: string, descriptor: Descriptor, findText?: FindText, onProgress?: CheckOptions['onProgress']) {
    this.folder = folder
    this.descriptor = descriptor
    this.onProgress = onProgress
    this.citationTextCheck = new CitationTextCheck(this.reporter(), findText)
    this.outlineCheck = new OutlineCheck(this.known, this.reporter())
    this.validators = [
      new KeyCheck(this.reporter()),
      new RowChecks({ known: this.known, today: dateOf(descriptor) }, this.reporter()),
      new UnitBaseCheck(this.known, this.reporter()),
      new SameFacilityCheck(this.reporter()),
      new SameRowCheck(this.reporter()),
      new DivisionCountCheck(this.known, this.reporter()),
      new LocationCheck(this.known, this.reporter()),
      this.outlineCheck,
      new HierarchyCheck(this.reporter()),
      new FormerCodesCheck(this.known, this.reporter()),
      new IndicatorRelationsCheck(this.reporter()),
      new InferredColumnsCheck(this.reporter()),
      new PreferredValuesCheck(this.reporter()),
      new PublicationCheck(this.reporter()),
      new CitedFigureCheck(this.reporter()),
      new CitedContextCheck(this.known, this.reporter()),
      new RelatedRegionsCheck(this.known, this.reporter()),
      new UnheldEventCheck(this.reporter()),
      this.citationTextCheck,
    ]
  }

  /** True if no problem was found so far. */
  get isValid(): boolean {
    return this.problemCount === 0
  }

  /** Checks that the files can be read and have the size and hash that the descriptor states. */
  async checkFiles(): Promise<void> {
    const { folder, descriptor } = this
    for (const problem of [...unreadableFiles(folder, descriptor), ...(await changedFiles(folder, descriptor))])
      this.addProblem(problem)
  }

  /** Reads the outlines of divisions, before the tables; undefined if the package has none, or they are not valid. */
  async readOutlines(): Promise<Outlines | undefined> {
    const file = findOutlinesFile(this.descriptor)
    if (!file) return undefined
    const { outlines, problems } = await readOutlines(this.folder, file)
    for (const problem of problems) this.addProblem(problem)
    if (outlines) this.outlineCheck.setOutlines(file, outlines)
    return outlines
  }

  /** Yields the valid rows of a table in batches of some thousand, after validating them; none of a table left out. */
  async *read(table: AnyTable): AsyncGenerator<Row[]> {
    this.rows[table.name] = 0
    const file = findTableFile(this.descriptor, table.name)
    if (!file) return
    const size = fileSize(join(this.folder, file))
    let [count, bytesRead] = [0, 0]
    const report = (problem: Problem) => this.addProblem(problem)
    const batches = readRowBatches({ folder: this.folder, file, table }, report, {
      onRead: (bytes) => {
        bytesRead = bytes
      },
      onInvalidRow: (row) => {
        for (const validator of this.validators) validator.addInvalid?.(table, row)
      },
      onUnread: () => this.markUnread(table),
    })
    const problemsBefore = this.problemCount
    for await (const rows of batches) {
      for (const row of rows) {
        this.known.add(table, row.values)
        for (const validator of this.validators) validator.add(table, file, row)
      }
      count += rows.length
      this.onProgress?.({ table: table.name, done: count, total: Math.round((count * size) / Math.max(bytesRead, 1)) })
      yield rows
      if (this.problemCount - problemsBefore > MAX_COUNTED) {
        this.markUnread(table)
        this.addProblem({ file, ...TOO_MANY_PROBLEMS })
        break
      }
    }
    this.rows[table.name] = count
  }

  /** Returns the result, once all tables are read. */
  finish(): CheckResult {
    for (const validator of this.validators) validator.finish?.()
    const { descriptor, rows, problems, problemCount, citationTextCheck } = this
    return {
      descriptor,
      problems,
      problemCount,
      rows,
      compared: citationTextCheck.comparedSources,
    }
  }

  /** Returns the function by which one check reports problems: a cell that another check reported is not reported again. */
  private reporter(): (problem: Problem) => void {
    this.checkCount += 1
    const check = this.checkCount
    return (problem) => {
      if (!this.reportedCells.isReported(problem, check)) this.addProblem(problem)
    }
  }

  private markUnread({ model }: AnyTable): void {
    for (const validator of this.validators) validator.markUnread?.(model)
  }

  private addProblem(problem: Problem): void {
    this.problemCount += 1
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem)
  }
}

/** Day on which the package was created, or today: nothing that it reports as past is later. */
function dateOf({ created }: Descriptor): string {
  return (created ?? new Date().toISOString()).slice(0, 10)
}

/** Size of a file in bytes, to estimate progress; 0 if it cannot be read, which is reported when it is opened. */
function fileSize(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/**
 * Checks the package in `folder`.
 * @throws the error of the file system if the folder of source texts cannot be read
 */
export async function checkPackage(folder: string, { sources, onProgress }: CheckOptions = {}): Promise<CheckResult> {
  const result = await readDescriptor(folder)
  if (!result.isValid) {
    return { problems: result.problems, problemCount: result.problems.length, rows: {}, compared: [] }
  }
  const findText = sources === undefined ? undefined : await openSourceFolder(sources)
  const reader = new ValidatingReader(folder, result.descriptor, findText, onProgress)
  await reader.checkFiles()
  await reader.readOutlines()
  for (const table of tables) for await (const _rows of reader.read(table));
  return reader.finish()
}
