// A release as a dataset of the catalogue, from its metadata, its package and the model.
import { json } from 'node:stream/consumers'
import { DESCRIPTOR_FILE } from '@tiyu/datapackage'
import {
  type CatalogueDataset,
  type CatalogueFile,
  type CatalogueSource,
  type CatalogueTable,
  openPackageTable,
  readPackageColumns,
  type TableFormat,
  tableFormats,
} from '@tiyu/exporting'
import { type AnyTable, type Bilingual, tableOf } from '@tiyu/model'
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

async function readSources(release: OpenedRelease): Promise<CatalogueSource[]> {
  const stored = storedTables(release).find(({ table }) => table === tableOf('Source'))
  if (!stored) return []
  const { columns, batches } = await openPackageTable(stored.table, stored.file)
  const positions = ['title', 'publisher', 'url', 'licence'].map((name) =>
    columns.findIndex((column) => column.name === name),
  )
  const sources: CatalogueSource[] = []
  for await (const rows of batches) {
    for (const row of rows) {
      const cells = positions.map((at) => row[at] ?? null) as (string | null)[]
      const [title, publisher, url = null, licence = null] = cells
      sources.push({ title: title ?? '', publisher: publisher ?? '', url, licence })
    }
  }
  return sources
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

async function readDataset(release: OpenedRelease): Promise<PlacelessDataset> {
  const [{ description = '', keywords = [], licenses }, sources, tables] = await Promise.all([
    readProperties(release),
    readSources(release),
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
  }
}

/** The files of a release are read once. */
const datasetOf = memoizeAsync(readDataset)

/** Returns a release as a dataset of a catalogue that is read in some place. */
export async function catalogueDataset(release: OpenedRelease, place: CataloguePlace): Promise<CatalogueDataset> {
  return { ...(await datasetOf(release)), ...place }
}
