// A release as a dataset of the catalogue, from its metadata, its package and the model.
import { json } from 'node:stream/consumers'
import { DESCRIPTOR_FILE } from '@tiyu/datapackage'
import {
  type CatalogueDataset,
  type CatalogueFile,
  type CatalogueIndicator,
  type CatalogueSource,
  type CatalogueTable,
  type CatalogueUnit,
  openPackageTable,
  readPackageColumns,
  type TableFormat,
  tableFormats,
} from '@tiyu/exporting'
import { type AnyTable, type Bilingual, type ModelName, tableOf } from '@tiyu/model'
import type { OpenedRelease } from '@tiyu/store'
import { memoizeAsync } from '../memoize-async.ts'
import { issuedAt, offeredFiles, storedTables } from './release-files.ts'

/** Where a catalogue is read: {@link CatalogueDataset} has the meaning of each. */
export type CataloguePlace = Pick<CatalogueDataset, 'base' | 'query' | 'hasService'>

/** The properties of datapackage.json that the catalogue repeats. */
interface PackageProperties {
  readonly description?: string
  readonly keywords?: readonly string[]
  readonly licenses?: readonly { readonly name?: string; readonly path?: string }[]
}

async function readProperties({ files }: OpenedRelease): Promise<PackageProperties> {
  const file = files.get(DESCRIPTOR_FILE)
  return file ? ((await json(file.read())) as PackageProperties) : {}
}

/** Returns columns of the rows of a table as objects: text, or null where a cell is empty or the package has no such column. */
async function readCells<Name extends string>(
  release: OpenedRelease,
  model: ModelName,
  names: readonly Name[],
): Promise<Record<Name, string | null>[]> {
  const stored = storedTables(release).find(({ table }) => table === tableOf(model))
  if (!stored) return []
  const { columns, batches } = await openPackageTable(stored.table, stored.file)
  const positions = names.map((name) => [name, columns.findIndex((column) => column.name === name)] as const)
  const rows: Record<Name, string | null>[] = []
  for await (const batch of batches) {
    for (const cells of batch) {
      const entries = positions.map(([name, position]) => [name, cells[position] ?? null])
      rows.push(Object.fromEntries(entries) as Record<Name, string | null>)
    }
  }
  return rows
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  zip: 'application/zip',
  gz: 'application/gzip',
  md: 'text/markdown',
  txt: 'text/plain',
}

function mediaTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  const format: TableFormat | undefined = Object.values(tableFormats).find((one) => one.extension === extension)
  return format?.contentType.split(';', 1)[0] ?? MEDIA_TYPES[extension] ?? 'application/octet-stream'
}

const tableTitle = ({ plural, zh }: AnyTable): Bilingual => ({ en: plural, zh })

/** Returns the title of a file of the package: that of its table, or what it is. */
function publishedTitle(path: string, table: AnyTable | undefined): Bilingual {
  if (table) return tableTitle(table)
  return path === DESCRIPTOR_FILE ? { en: 'description of the package', zh: '数据包描述' } : { en: path, zh: path }
}

function listFiles(release: OpenedRelease): CatalogueFile[] {
  const tableByPath = new Map(storedTables(release).map(({ table, file }) => [file.path, table]))
  const published = Array.from(release.files.values(), ({ path, bytes, sha256 }) => {
    const title = publishedTitle(path, tableByPath.get(path))
    return { path, bytes, sha256, mediaType: mediaTypeOf(path), title }
  })
  const offered = Array.from(offeredFiles(release).values(), ({ path, table }) => {
    const title = table ? tableTitle(table) : { en: 'all tables', zh: '全部数据表' }
    return { path, mediaType: mediaTypeOf(path), title }
  })
  return [...published, ...offered]
}

function readTables(release: OpenedRelease): Promise<CatalogueTable[]> {
  return Promise.all(
    storedTables(release).map(async ({ table, file }) => ({
      table,
      path: file.path,
      columns: await readPackageColumns(table, file),
    })),
  )
}

/** A dataset without the place in which its catalogue is read. */
type PlacelessDataset = Omit<CatalogueDataset, keyof CataloguePlace>

const INDICATOR_COLUMNS = [
  'code',
  'name',
  'nameEn',
  'definition',
  'definitionEn',
  'unitCode',
  'aggregation',
] as const satisfies readonly (keyof CatalogueIndicator)[]

async function readDataset(release: OpenedRelease): Promise<PlacelessDataset> {
  const [{ description = '', keywords = [], licenses }, sources, units, indicators, tables] = await Promise.all([
    readProperties(release),
    readCells(release, 'Source', ['title', 'publisher', 'url', 'licence']) as Promise<CatalogueSource[]>,
    readCells(release, 'Unit', ['code', 'baseCode', 'factor']) as Promise<CatalogueUnit[]>,
    readCells(release, 'Indicator', INDICATOR_COLUMNS) as Promise<CatalogueIndicator[]>,
    readTables(release),
  ])
  const { version, title, hash, licence: name } = release.info
  const licence = { name, url: licenses?.[0]?.path ?? null }
  const files = listFiles(release)
  return {
    version,
    title,
    publishedAt: issuedAt(release),
    hash,
    description,
    keywords,
    licence,
    files,
    tables,
    sources,
    units,
    indicators,
  }
}

/** The files of a release are read once. */
const datasetOf = memoizeAsync(readDataset)

/** Returns a release as a dataset of a catalogue that is read in some place. */
export async function catalogueDataset(release: OpenedRelease, place: CataloguePlace): Promise<CatalogueDataset> {
  return { ...(await datasetOf(release)), ...place }
}
