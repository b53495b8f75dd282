// Judges a whole package: every cell, every key, every reference, every cell of the cube. One pass finds all problems.
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

/** Reads every file of the package in `folder` and tells all that is wrong with it. */
export async function checkPackage(folder: string): Promise<CheckResult> {
  const descriptor = await readDescriptor(folder)
  if (Array.isArray(descriptor)) return { problems: descriptor, rows: {} }
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const keys = new Keys(report)
  const preferred = new PreferredValues(report)
  const rows: Record<string, number> = {}
  for (const table of tables) {
    const file = tableFile(descriptor, table.name)
    let count = 0
    for await (const row of readRows(folder, descriptor, table, report)) {
      count += 1
      keys.add(table, file, row)
      if (table.model === 'Observation') preferred.add(file, row)
    }
    rows[table.name] = count
  }
  keys.finish()
  preferred.finish()
  return { descriptor, problems, rows }
}
