// The rows that references may point to: keys of all tables, and regions by name.
import { join } from 'node:path'
import { loadDescriptor, readRecords, tableFile } from '@tiyu/datapackage'
import { type AnyTable, PackageError, type Problem, tables } from '@tiyu/model'
import type { UnitName } from '@tiyu/quantity'
import { RegionIndex } from './region-index.ts'

/** Tables copied from the base package to the output. */
export const baseTables: readonly string[] = ['regions', 'units', 'sports', 'facility-types']

function fail(problem: Problem): never {
  throw new PackageError([problem])
}

/** Looks up keys, regions, units and citations. */
export class ReferenceIndex {
  readonly regions = new RegionIndex()
  readonly units: UnitName[] = []
  /** Cited text by citation identifier. */
  readonly citationTexts = new Map<string, string>()
  /** True if a base package was read, so that unknown keys are errors. */
  readonly isComplete: boolean
  private readonly keysByModel = new Map<string, Set<string>>(tables.map(({ model }) => [model, new Set()]))

  constructor(isComplete: boolean) {
    this.isComplete = isComplete
  }

  /** Adds a row. */
  add({ model, key }: AnyTable, row: Readonly<Record<string, string>>): void {
    this.keysByModel.get(model)?.add(row[key] ?? '')
    if (model === 'Region') this.regions.add(row)
    if (model === 'Unit') this.units.push({ code: row.code ?? '', name: row.name ?? '' })
    if (model === 'Citation') this.citationTexts.set(row.id ?? '', row.asWritten ?? '')
  }

  /** True if the table of a model has a row with this key. */
  has(model: string, key: string): boolean {
    return this.keysByModel.get(model)?.has(key) ?? false
  }
}

/** Yields the rows of a table file as cells by column. */
async function* readRows(folder: string, file: string): AsyncGenerator<Readonly<Record<string, string>>> {
  let header: readonly string[] | undefined
  for await (const { cells } of readRecords(join(folder, file), file, fail)) {
    if (header) yield Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))
    else header = cells
  }
}

/** The base tables of a package. */
export interface BaseTables {
  readonly referenceIndex: ReferenceIndex
  /** Path of each table file, by table name. */
  readonly files: ReadonlyMap<string, string>
  /** Version of the base package. */
  readonly version: string
  readonly licenses: readonly object[]
}

/**
 * Reads the base tables of a package.
 * @throws PackageError if it is invalid
 */
export async function readBasePackage(folder: string): Promise<BaseTables> {
  const descriptor = await loadDescriptor(folder)
  const referenceIndex = new ReferenceIndex(true)
  const files = new Map<string, string>()
  for (const table of tables.filter(({ name }) => baseTables.includes(name))) {
    const file = tableFile(descriptor, table.name)
    files.set(table.name, join(folder, file))
    for await (const row of readRows(folder, file)) referenceIndex.add(table, row)
  }
  return { referenceIndex, files, version: descriptor.version, licenses: descriptor.licenses }
}
