// What the rows of a package may point to: the keys of its tables, and its regions by name.
import { join } from 'node:path'
import { readDescriptor, readRecords, tableFile } from '@tiyu/datapackage'
import { type AnyTable, PackageError, type Problem, tables } from '@tiyu/model'
import type { UnitName } from '@tiyu/quantity'
import { RegionIndex } from './region-index.ts'

/** Tables that a base package lends to the package that is made. */
export const baseTables: readonly string[] = ['regions', 'units', 'sports', 'facility-types']

function fail(problem: Problem): never {
  throw new PackageError([problem])
}

/** Keys and names that are known while records are read. */
export class ReferenceIndex {
  readonly regions = new RegionIndex()
  readonly units: UnitName[] = []
  /** The words of each citation. */
  readonly citationTexts = new Map<string, string>()
  /** Whether a base package was read, so that what is not known is wrong. */
  readonly isComplete: boolean
  private readonly keysByModel = new Map<string, Set<string>>(tables.map(({ model }) => [model, new Set()]))

  constructor(isComplete: boolean) {
    this.isComplete = isComplete
  }

  /** Takes in a row by its cells. */
  add({ model, key }: AnyTable, row: Readonly<Record<string, string>>): void {
    this.keysByModel.get(model)?.add(row[key] ?? '')
    if (model === 'Region') this.regions.add(row)
    if (model === 'Unit') this.units.push({ code: row.code ?? '', name: row.name ?? '' })
    if (model === 'Citation') this.citationTexts.set(row.id ?? '', row.asWritten ?? '')
  }

  /** Whether a table has a row with this key. */
  has(model: string, key: string): boolean {
    return this.keysByModel.get(model)?.has(key) ?? false
  }
}

/** The rows of a table of a package, by column. */
async function* readRows(folder: string, file: string): AsyncGenerator<Readonly<Record<string, string>>> {
  let header: readonly string[] | undefined
  for await (const { cells } of readRecords(join(folder, file), file, fail)) {
    if (header) yield Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))
    else header = cells
  }
}

/** The tables a base package lends, as files. */
export interface BaseTables {
  readonly referenceIndex: ReferenceIndex
  /** Path of the file of each lent table, by the name of the table. */
  readonly files: ReadonlyMap<string, string>
  /** Version of the base package. */
  readonly version: string
  readonly licenses: readonly object[]
}

/**
 * Reads what a base package lends.
 * @throws PackageError where it cannot be read
 */
export async function readBasePackage(folder: string): Promise<BaseTables> {
  const descriptor = await readDescriptor(folder)
  if (Array.isArray(descriptor)) throw new PackageError(descriptor)
  const referenceIndex = new ReferenceIndex(true)
  const files = new Map<string, string>()
  for (const table of tables.filter(({ name }) => baseTables.includes(name))) {
    const file = tableFile(descriptor, table.name)
    files.set(table.name, join(folder, file))
    for await (const row of readRows(folder, file)) referenceIndex.add(table, row)
  }
  return { referenceIndex, files, version: descriptor.version, licenses: descriptor.licenses }
}
