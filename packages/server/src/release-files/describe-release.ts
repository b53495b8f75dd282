// The description of a release for catalogues, from its metadata, its package and the model.
import {
  type CatalogueFile,
  type CatalogueSource,
  type DescribedTable,
  openPackageTable,
  type ReleaseDescription,
  readPackageColumns,
  type TableFormat,
  tableFormats,
} from '@tiyu/exporting'
import { tableOf } from '@tiyu/model'
import type { OpenedRelease, PackageFile } from '@tiyu/store'
import { DESCRIPTOR_FILE, issuedAt, offeredFiles, storedTables } from './release-files.ts'

/** Where a description is read. */
export interface Place {
  /** Address of the service, with a slash at its end; empty for addresses relative to the description. */
  readonly base: string
  /** Query string that pins the release, with its question mark; empty for the active one. */
  readonly query: string
  readonly hasService: boolean
}

/** The properties of datapackage.json that a description repeats. */
interface PackageProperties {
  readonly description?: string
  readonly keywords?: readonly string[]
  readonly licenses?: readonly { readonly name?: string; readonly path?: string }[]
}

async function readText(file: PackageFile): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of file.read()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

async function readProperties({ files }: OpenedRelease): Promise<PackageProperties> {
  const file = files.get(DESCRIPTOR_FILE)
  return file ? (JSON.parse(await readText(file)) as PackageProperties) : {}
}

async function readSources(release: OpenedRelease): Promise<CatalogueSource[]> {
  const stored = storedTables(release).find(({ table }) => table === tableOf('Source'))
  if (!stored) return []
  const { columns, batches } = await openPackageTable(stored.table, stored.file)
  const sources: CatalogueSource[] = []
  for await (const rows of batches) {
    for (const row of rows) {
      const cell = (name: string) => (row[columns.findIndex((column) => column.name === name)] ?? null) as string | null
      const [title, publisher] = [cell('title') ?? '', cell('publisher') ?? '']
      sources.push({ title, publisher, url: cell('url'), licence: cell('licence') })
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

/** Returns the title of a file: that of its table, or what it is. */
function titleOf(release: OpenedRelease, path: string): CatalogueFile['title'] {
  const offered = offeredFiles(release).get(path)
  const stored = storedTables(release).find(({ file }) => file.path === path)
  const table = offered?.table ?? stored?.table
  if (table) return { en: table.plural, zh: table.zh }
  if (offered) return { en: 'all tables', zh: '全部数据表' }
  return path === DESCRIPTOR_FILE ? { en: 'description of the package', zh: '数据包描述' } : { en: path, zh: path }
}

function listFiles(release: OpenedRelease): CatalogueFile[] {
  const offered = [...offeredFiles(release).keys()]
  return [
    ...Array.from(release.files.values(), ({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    ...offered.map((path) => ({ path })),
  ].map((file) => ({ ...file, mediaType: mediaTypeOf(file.path), title: titleOf(release, file.path) }))
}

function describeTables(release: OpenedRelease): Promise<DescribedTable[]> {
  return Promise.all(
    storedTables(release).map(async ({ table, file }) => ({
      table,
      path: file.path,
      columns: await readPackageColumns(table, file),
    })),
  )
}

/** A release as catalogues describe it, with the columns of its tables. */
export interface DescribedRelease {
  readonly release: ReleaseDescription
  readonly tables: readonly DescribedTable[]
}

async function describe(release: OpenedRelease): Promise<(place: Place) => DescribedRelease> {
  const { version, title, hash, licence } = release.info
  const publishedAt = issuedAt(release)
  const [properties, sources, tables] = await Promise.all([
    readProperties(release),
    readSources(release),
    describeTables(release),
  ])
  const files = listFiles(release)
  const url = properties.licenses?.[0]?.path ?? null
  const { description = '', keywords = [] } = properties
  const fixed = { version, title, publishedAt, hash, description, keywords, licence: { name: licence, url } }
  return (place) => ({ release: { ...fixed, ...place, files, sources }, tables })
}

const described = new WeakMap<OpenedRelease, Promise<(place: Place) => DescribedRelease>>()

/** Returns the description of a release for a place; the files of a release are read once. */
export async function describeRelease(release: OpenedRelease, place: Place): Promise<DescribedRelease> {
  const known = described.get(release) ?? describe(release)
  described.set(release, known)
  try {
    return (await known)(place)
  } catch (error) {
    described.delete(release)
    throw error
  }
}
