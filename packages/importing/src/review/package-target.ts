// The package that accepted drafts are written into: all of them, or nothing if the package would be invalid.
import { mkdir, rename, rmdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { checkPackage, findTableFile, loadDescriptor, StagedFolder } from '@tiyu/datapackage'
import type { Problem } from '@tiyu/model'
import { type Cells, tableNamed } from '../extract/draft-files.ts'
import { readTableRecords, stagePackage, type TableRecords } from '../staged-package.ts'
import type { ReviewedDraft } from './decision.ts'
import type { DraftedSubject } from './draft-folder.ts'
import { type KnownRows, readKnownRows } from './known-rows.ts'
import { type PackageRow, type PackageRows, toPackageRows } from './package-rows.ts'
import { ReviewError } from './review-error.ts'

/** A problem that the package would have, with the draft that it comes from. */
export interface PackageProblem extends Problem {
  /** Absent if the problem is not in a drafted row. */
  readonly draft?: string
}

/** What `tiyu check` would say of the package with the accepted drafts. */
export interface TargetCheck {
  readonly problems: readonly PackageProblem[]
  readonly problemCount: number
  /** Rows that would be added, by table. */
  readonly added: Readonly<Record<string, number>>
}

/** A table of the package with the rows that are added to it. */
interface ExtendedTable extends TableRecords {
  readonly file: string
  /** Draft of each added row by the line it begins on. */
  readonly draftByLine: ReadonlyMap<number, string>
}

/** Age of a lock in milliseconds after which its process must have ended: writing takes seconds. */
const STALE_LOCK = 5 * 60_000

const linesOf = (record: readonly string[]) => record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1)

/** Appends rows to the records of a table; a column that only they have is added. */
function extendTable(file: string, before: readonly (readonly string[])[], rows: readonly PackageRow[]): ExtendedTable {
  const [fileHeader = [], ...records] = before
  const filled = rows.flatMap(({ cells }) => Object.keys(cells).filter((name) => cells[name] !== ''))
  const header = [...new Set([...fileHeader, ...filled])]
  const draftByLine = new Map<number, string>()
  let line = before.reduce((lines, record) => lines + linesOf(record), 1)
  const added = rows.map(({ cells, draft }) => {
    const record = header.map((name) => cells[name] ?? '')
    draftByLine.set(line, draft)
    line += linesOf(record)
    return record
  })
  const padded = records.map((record) => [...record, ...Array<string>(header.length - record.length).fill('')])
  return { file, header, records: [...padded, ...added], draftByLine }
}

/** Runs one task at a time while nobody else writes into the package. */
async function withLock<Result>(folder: string, task: () => Promise<Result>): Promise<Result> {
  const lock = `${resolve(folder)}.writing`
  const age = await stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  if (age > STALE_LOCK) await rmdir(lock).catch(() => {})
  const isLocked = await mkdir(lock).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
  if (!isLocked)
    throw new ReviewError({
      en: `Somebody else is writing into ${folder}. Try again in a moment.`,
      zh: `另一位审核人正在写入 ${folder}，请稍后再试。`,
    })
  try {
    return await task()
  } finally {
    await rmdir(lock).catch(() => {})
  }
}

/** A package that drafts are written into. */
export class PackageTarget {
  readonly folder: string
  private readonly subject: DraftedSubject
  private last: Promise<unknown> = Promise.resolve()

  constructor(folder: string, subject: DraftedSubject) {
    this.folder = folder
    this.subject = subject
  }

  /** Reads the rows that drafts may refer to. */
  readKnownRows(): Promise<KnownRows> {
    return readKnownRows(this.folder)
  }

  /** Returns what `tiyu check` would say of the package with the accepted drafts. */
  check(reviewed: readonly ReviewedDraft[]): Promise<TargetCheck> {
    return this.inTurn(() => this.stage(reviewed, async () => {}))
  }

  /**
   * Writes the accepted drafts into the package if it is then valid.
   * @returns the check, and the keys of the rows if they were written
   * @throws ReviewError if somebody else is writing
   */
  write(reviewed: readonly ReviewedDraft[]): Promise<TargetCheck & { readonly keys?: PackageRows['keys'] }> {
    return this.inTurn(() =>
      withLock(this.folder, async () => {
        let keys: PackageRows['keys'] | undefined
        const check = await this.stage(reviewed, async (staged, extended, rows) => {
          for (const { file } of extended) await rename(staged.path(file), join(this.folder, file))
          keys = rows.keys
        })
        return { ...check, ...(keys && { keys }) }
      }),
    )
  }

  /** Runs the tasks of this process one after the other: they use one staging folder. */
  private inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(task)
    this.last = result.catch(() => {})
    return result
  }

  /** Stages the package with the accepted drafts and checks it; `commit` is called if it is valid. */
  private async stage(
    reviewed: readonly ReviewedDraft[],
    commit: (staged: StagedFolder, extended: readonly ExtendedTable[], rows: PackageRows) => Promise<void>,
  ): Promise<TargetCheck> {
    const descriptor = await loadDescriptor(this.folder)
    const recordsByTable = new Map<string, { file: string; records: (readonly string[])[] }>()
    for (const name of new Set(['citations', ...reviewed.map(({ draft }) => draft.table.name)])) {
      const file = findTableFile(descriptor, name)
      if (file) recordsByTable.set(name, { file, records: await readTableRecords(this.folder, file) })
    }
    const findRow = rowFinder(recordsByTable)
    const rows = toPackageRows(reviewed, { subject: this.subject, known: await this.readKnownRows(), findRow })
    const isNew = ({ table, key }: PackageRow) => findRow(table, key) === undefined
    const added = Map.groupBy(rows.rows.filter(isNew), ({ table }) => table)
    const extended = [...added].flatMap(([name, ofTable]) => {
      const before = recordsByTable.get(name)
      return before ? [extendTable(before.file, before.records, ofTable)] : []
    })
    const staged = await StagedFolder.create(resolve(this.folder))
    try {
      await stagePackage(this.folder, descriptor, new Map(extended.map((table) => [table.file, table])), staged)
      const { problems, problemCount } = await checkPackage(staged.path(''))
      if (problemCount === 0) await commit(staged, extended, rows)
      const counts = Object.fromEntries([...added].map(([name, ofTable]) => [name, ofTable.length]))
      return { problems: problems.map((problem) => locate(problem, extended)), problemCount, added: counts }
    } finally {
      await staged.discard()
    }
  }
}

/** Adds to a problem the draft of its row. */
function locate(problem: Problem, extended: readonly ExtendedTable[]): PackageProblem {
  const draft = extended.find(({ file }) => file === problem.file)?.draftByLine.get(problem.line ?? 0)
  return draft === undefined ? problem : { ...problem, draft }
}

/** Returns the function that finds the row of a key in the tables of a package. */
function rowFinder(recordsByTable: ReadonlyMap<string, { readonly records: readonly (readonly string[])[] }>) {
  const index = new Map<string, Map<string, Cells>>()
  for (const [name, { records }] of recordsByTable) {
    const [header = [], ...rows] = records
    const at = header.indexOf(tableNamed(name).key)
    const toCells = (row: readonly string[]) =>
      Object.fromEntries(header.map((column, cell) => [column, row[cell] ?? '']))
    index.set(name, new Map(rows.map((row) => [row[at] ?? '', toCells(row)])))
  }
  return (table: string, key: string): Cells | undefined => index.get(table)?.get(key)
}
