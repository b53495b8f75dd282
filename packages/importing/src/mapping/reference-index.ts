// The rows that references may point to: keys of all tables, and regions by name.
import { join } from 'node:path'
import { type Descriptor, findTableFile, loadDescriptor } from '@tiyu/datapackage'
import { type AnyTable, tables } from '@tiyu/model'
import type { UnitName } from '@tiyu/quantity'
import { Neighbourhoods } from './coordinates/neighbourhoods.ts'
import { RegionIndex } from './region-index.ts'
import { readTableRows } from './run/base-table.ts'

/** Tables that others refer to by code: rows of a mapping never replace theirs. */
export const baseTables: readonly string[] = ['regions', 'units', 'sports', 'facility-types']

/** Looks up keys, regions, units, citations and the places of facilities. */
export class ReferenceIndex {
  readonly regions = new RegionIndex()
  readonly units: UnitName[] = []
  /** Cited text by citation identifier. */
  readonly citationTexts = new Map<string, string>()
  /** Where the facilities of each country are. */
  readonly neighbourhoods = new Neighbourhoods()
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
    if (model === 'Facility') this.addPlace(row)
    if (model === 'Citation') this.citationTexts.set(row.id ?? '', row.asWritten ?? '')
  }

  private addPlace({ regionCode = '', longitude, latitude }: Readonly<Record<string, string>>): void {
    if (longitude && latitude) this.neighbourhoods.add(regionCode, [Number(longitude), Number(latitude)])
  }

  /** True if the table of a model has a row with this key. */
  has(model: string, key: string): boolean {
    return this.keysByModel.get(model)?.has(key) ?? false
  }
}

/**
 * What becomes of the rows of the base package: `append` keeps them, `merge` also updates those with the key of a record,
 * `drop` keeps only the tables that others refer to by code.
 */
export type ExistingRows = 'append' | 'merge' | 'drop'

/** The base tables of a package. */
export interface BaseTables {
  readonly referenceIndex: ReferenceIndex
  /** Path of each table file, by table name. */
  readonly files: ReadonlyMap<string, string>
  readonly descriptor: Descriptor
  readonly existing: ExistingRows
}

/**
 * Reads the base tables of a package.
 * @throws PackageError if it is invalid
 */
export async function readBasePackage(folder: string, existing: ExistingRows): Promise<BaseTables> {
  const descriptor = await loadDescriptor(folder)
  const referenceIndex = new ReferenceIndex(true)
  const files = new Map<string, string>()
  for (const table of tables) {
    const file = findTableFile(descriptor, table.name)
    if (file === undefined || (existing === 'drop' && !baseTables.includes(table.name))) continue
    files.set(table.name, join(folder, file))
    for await (const row of readTableRows(join(folder, file), file)) referenceIndex.add(table, row)
  }
  return { referenceIndex, files, descriptor, existing }
}
