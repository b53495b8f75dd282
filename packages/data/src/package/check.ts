// Judges a whole package: every cell, every key, every reference, every cell of the cube. One pass finds all problems.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problem.ts'
import { tables } from '../tables/all.ts'
import { type Descriptor, readDescriptor, tableFile } from './descriptor.ts'
import { Keys } from './keys.ts'
import { PreferredValues } from './preferred-values.ts'
import { readRows } from './rows.ts'

/** What a check found. */
export interface CheckResult {
  /** Absent where datapackage.json itself cannot be read. */
  readonly descriptor?: Descriptor
  readonly problems: readonly Problem[]
  /** Rows per table name. */
  readonly rows: Readonly<Record<string, number>>
}

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

/** Reads every file of the package in `folder` and tells all that is wrong with it. */
export async function checkPackage(folder: string): Promise<CheckResult> {
  const descriptor = await readDescriptor(folder)
  if (Array.isArray(descriptor)) return { problems: descriptor, rows: {} }
  const problems = missingFiles(folder, descriptor)
  const report = (problem: Problem) => void problems.push(problem)
  const keys = new Keys(report)
  const preferred = new PreferredValues(report)
  const rows: Record<string, number> = {}
  for (const table of tables) {
    const file = tableFile(descriptor, table.name)
    const before = problems.length
    let count = 0
    for await (const row of readRows(folder, descriptor, table, report)) {
      count += 1
      keys.add(table, file, row)
      if (table.model === 'Observation') preferred.add(file, row)
    }
    rows[table.name] = count
    // What has no column is about a line or a file that was not read.
    if (problems.slice(before).some(({ column }) => column === undefined)) keys.leaveOpen(table.model)
  }
  keys.finish()
  preferred.finish()
  return { descriptor, problems, rows }
}
