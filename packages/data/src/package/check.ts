// Judges a whole package: every cell, every key, every reference, every cell of the cube. One pass finds all problems.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Derivations } from '../checks/derivations.ts'
import { openSourceFolder } from '../checks/source-folder.ts'
import { SourceWords } from '../checks/source-words.ts'
import type { Problem } from '../problem.ts'
import { tables } from '../tables/all.ts'
import type { AnyTable } from '../tables/table.ts'
import { type Descriptor, readDescriptor, tableFile } from './descriptor.ts'
import { InferredColumns } from './inferred-columns.ts'
import type { Judge } from './judge.ts'
import { Keys } from './keys.ts'
import { PreferredValues } from './preferred-values.ts'
import { readRows } from './rows.ts'
import { Trees } from './trees.ts'

/** What a check found. */
export interface CheckResult {
  /** Absent where datapackage.json itself cannot be read. */
  readonly descriptor?: Descriptor
  readonly problems: readonly Problem[]
  /** Rows per table name. */
  readonly rows: Readonly<Record<string, number>>
  /** Sources whose text was at hand and compared with their citations. */
  readonly compared: readonly string[]
}

/** How a check is made. */
export interface CheckOptions {
  /** Folder with texts of sources; a text is known by its SHA-256. */
  readonly sources?: string
  /** Hears how many rows of a table are read, now and then. */
  readonly onRows?: (table: string, rows: number) => void
}

/** Rows between two reports of progress. */
const REPORT_EVERY = 5000

/** Resources beyond the tables are not read, but they are part of the release. */
function missingFiles(folder: string, { resources }: Descriptor): Problem[] {
  return resources
    .filter(({ name, path }) => tables.every((table) => table.name !== name) && !existsSync(join(folder, path)))
    .map(({ path, name }) => ({
      file: path,
      wrong: { en: 'The file does not exist.', zh: '文件不存在。' },
      right: { en: `Add it, or remove the resource "${name}".`, zh: `请补上，或删去资源 “${name}”。` },
    }))
}

/** Reports what is met while reading a table. What has no column is about a line or a file that was not read. */
function noticeUnread({ model }: AnyTable, keys: Keys, report: (problem: Problem) => void) {
  return (problem: Problem): void => {
    if (problem.column === undefined) keys.leaveOpen(model)
    report(problem)
  }
}

/**
 * Reads every file of the package in `folder` and tells all that is wrong with it.
 * @throws the error of the file system where the folder of source texts cannot be read
 */
export async function checkPackage(folder: string, { sources, onRows }: CheckOptions = {}): Promise<CheckResult> {
  const descriptor = await readDescriptor(folder)
  if (Array.isArray(descriptor)) return { problems: descriptor, rows: {}, compared: [] }
  const problems = missingFiles(folder, descriptor)
  const report = (problem: Problem) => void problems.push(problem)
  const keys = new Keys(report)
  const sourceWords = new SourceWords(report, sources === undefined ? undefined : await openSourceFolder(sources))
  const judges: readonly Judge[] = [
    keys,
    new Trees(report),
    new InferredColumns(report),
    new PreferredValues(report),
    new Derivations(report),
    sourceWords,
  ]
  const rows: Record<string, number> = {}
  for (const table of tables) {
    const file = tableFile(descriptor, table.name)
    let count = 0
    for await (const row of readRows(folder, descriptor, table, noticeUnread(table, keys, report))) {
      count += 1
      if (count % REPORT_EVERY === 0) onRows?.(table.name, count)
      for (const judge of judges) judge.add(table, file, row)
    }
    rows[table.name] = count
  }
  for (const judge of judges) judge.finish?.()
  return { descriptor, problems, rows, compared: sourceWords.compared }
}
