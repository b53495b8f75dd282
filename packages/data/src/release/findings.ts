// The checks of the data itself, from the files of a package.
import type { Descriptor } from '../package/descriptor.ts'
import { readRows } from '../package/rows.ts'
import { findAll } from '../rules/all.ts'
import { type FactRows, Facts } from '../rules/facts.ts'
import type { Finding } from '../rules/finding.ts'
import { tables } from '../tables/all.ts'
import { copyLine } from './copy-text.ts'
import { requireDescriptor } from './naming.ts'

/** Columns of the table of findings, in the order they are loaded. */
export const findingColumns = [
  'id',
  'rule',
  'verdict',
  'explanation',
  'explanationEn',
  'expression',
  'computed',
  'stated',
  'tolerance',
  'unitCode',
  'indicatorCode',
  'regionCode',
  'yearFrom',
  'yearTo',
  'observationIds',
  'facilityId',
  'citationIds',
] as const satisfies readonly (keyof Finding)[]

/** What is kept of each table: all columns, or only those of the large tables that the rules look at. */
const KEPT: { readonly [Model in keyof FactRows]: 'all' | readonly (keyof FactRows[Model][number])[] } = {
  Observation: 'all',
  Citation: ['id', 'sourceId', 'asWritten'],
  Source: 'all',
  Unit: 'all',
  Indicator: 'all',
  Region: 'all',
  RankClaim: 'all',
  Facility: ['id', 'regionCode', 'citationIds'],
}

/** Reads what the rules look at; rows with problems are left out, which `checkPackage` tells of. */
export async function readFacts(folder: string, descriptor: Descriptor): Promise<Facts> {
  const rows: Record<string, unknown[]> = {}
  for (const [model, columns] of Object.entries(KEPT)) {
    const table = tables.find((one) => one.model === model)
    if (!table) throw new Error(`No table holds ${model}`)
    const found: unknown[] = []
    for await (const { values } of readRows(folder, descriptor, table, () => {})) {
      found.push(columns === 'all' ? values : Object.fromEntries(columns.map((column) => [column, values[column]])))
    }
    rows[model] = found
  }
  return new Facts(rows as unknown as FactRows)
}

/**
 * Everything the rules find in the package in `folder`, which must have passed `checkPackage`.
 * @throws PackageError when datapackage.json cannot be read
 */
export async function findingsOf(folder: string): Promise<Finding[]> {
  return findAll(await readFacts(folder, await requireDescriptor(folder)))
}

/** The findings as lines for loading. */
export async function* findingLines(facts: Facts): AsyncGenerator<string> {
  for (const finding of findAll(facts)) yield copyLine(findingColumns.map((column) => finding[column]))
}
