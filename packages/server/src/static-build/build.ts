// Writes a release as a folder of static files, by running queries against the schema.

import { DESCRIPTOR_FILE } from '@tiyu/datapackage'
import type { CatalogueDataset } from '@tiyu/exporting'
import { dictionary, foldingTable } from '@tiyu/model'
import {
  type Context,
  createContextFactory,
  denominatorIndicators,
  printSortedSchema,
  schema,
  singleRelease,
} from '@tiyu/schema'
import { MANIFEST_FORMAT, type Manifest, type ManifestType } from '@tiyu/sdk/static-build-format'
import type { OpenedRelease } from '@tiyu/store'
import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql'
import { catalogueDocuments } from '../http/pages/catalogue.ts'
import { catalogueDataset } from '../release-files/catalogue-dataset.ts'
import { fileListPage } from './file-list-page.ts'
import { type ListedType, listedTypes } from './listed-types.ts'
import { OutputFolder } from './output-folder.ts'
import { createQueryExecutor, type JsonObject, type QueryExecutor } from './query-executor.ts'
import { writeSearchFiles } from './search/search-files.ts'
import { FILE_LIST, writeSiteFiles } from './site-files.ts'
import { type TableFile, tableFiles, withTableFiles } from './table-files.ts'
import { type StaticProgress, TypeFiles } from './type-files.ts'

/** Summary of a static build. */
export interface StaticBuild {
  readonly version: string
  readonly hash: string
  readonly files: number
  readonly bytes: number
  /** Number of records by list. */
  readonly records: Readonly<Record<string, number>>
}

/** Rows of a table up to which each has a page in both languages, by default. */
const MAX_PAGED_ROWS = 10_000

const SCHEMA = 'schema.graphql'
const FOLDING = 'folding.json'
const DATA = 'data/'

/** Fields that depend on the service, so that the files of a package are the same on every machine. */
const SERVICE_FIELDS: readonly string[] = ['active', 'publishedAt']

function createStaticContextFactory(release: OpenedRelease): Promise<() => Context> {
  return createContextFactory(release, singleRelease(release.info))
}

async function releaseFields(execute: QueryExecutor): Promise<JsonObject> {
  const type = schema.getType('Release') as GraphQLObjectType
  const fields = Object.values(type.getFields()).filter(
    ({ name, type: of }) => isLeafType(getNamedType(of)) && !SERVICE_FIELDS.includes(name),
  )
  const { release } = await execute<{ release: JsonObject }>(
    `{ release { ${fields.map(({ name }) => name).join(' ')} } }`,
  )
  return release
}

/** Returns the indicators that ratios divide by. */
const denominatorsOf = (reference: Context['reference']): Manifest['denominators'] & object => ({
  PERSON: denominatorIndicators('PERSON', reference),
  AREA: denominatorIndicators('AREA', reference),
})

async function writePackage(
  { files }: OpenedRelease,
  offered: readonly TableFile[],
  output: OutputFolder,
): Promise<string | null> {
  for (const file of files.values()) await output.write(`${DATA}${file.path}`, file.read())
  for (const file of offered) await output.write(`${DATA}${file.path}`, file.write())
  return files.has(DESCRIPTOR_FILE) ? `${DATA}${DESCRIPTOR_FILE}` : null
}

/** Where the catalogue of a static build is read: next to the folder of the data. */
const PLACE = { base: '', query: '', hasService: false }

/** Adds size and SHA-256 of the files that were made for the build, such as `facilities.parquet`. */
function addChecksums(dataset: CatalogueDataset, output: OutputFolder): CatalogueDataset {
  return { ...dataset, files: dataset.files.map((file) => ({ ...output.written(`${DATA}${file.path}`), ...file })) }
}

/** Writes the documents of the catalogue that need no address of the build; returns their paths. */
async function writeCatalogue(dataset: CatalogueDataset, output: OutputFolder): Promise<string[]> {
  const documents = Object.entries(catalogueDocuments).filter(([, { isRelative }]) => isRelative)
  for (const [path, { write }] of documents) await output.write(path.slice(1), write(dataset))
  return documents.map(([path]) => path.slice(1))
}

async function writeTypes(
  listed: readonly ListedType[],
  execute: QueryExecutor,
  output: OutputFolder,
  onProgress: (progress: StaticProgress) => void,
) {
  const types: Record<string, ManifestType> = {}
  for (const type of listed) types[type.type.name] = await new TypeFiles(execute, output, type, onProgress).write()
  return types
}

/** What is built, and where. */
interface StaticBuildOptions {
  /** The folder to write. */
  readonly path: string
  /** Rows of a table up to which each has a page. */
  readonly maxPagedRows?: number | undefined
  readonly onProgress?: (progress: StaticProgress) => void
}

/**
 * Writes a release to a folder; on failure the path is unchanged.
 * @throws ForeignFilesError if the folder contains other files
 */
export async function buildStatic(
  release: OpenedRelease,
  { path, maxPagedRows = MAX_PAGED_ROWS, onProgress = () => {} }: StaticBuildOptions,
): Promise<StaticBuild> {
  await using output = await OutputFolder.create(path)
  const createContext = await createStaticContextFactory(release)
  const execute = createQueryExecutor(createContext)
  const types = listedTypes(schema)
  const offered = tableFiles(release)
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    release: await releaseFields(execute),
    schema: SCHEMA,
    package: await writePackage(release, offered, output),
    folding: FOLDING,
    denominators: denominatorsOf(createContext().reference),
    topics: Object.keys(dictionary.enums.Topic.values),
    search: await writeSearchFiles(
      { release, createContext, onProgress: (records, total) => onProgress({ list: 'search', records, total }) },
      output,
    ),
    types: await writeTypes(types, execute, output, onProgress),
  }
  await output.write(SCHEMA, printSortedSchema())
  await output.write(FOLDING, JSON.stringify(foldingTable))
  await output.write('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`)
  const dataset = addChecksums(withTableFiles(await catalogueDataset(release, PLACE), offered), output)
  const catalogue = await writeCatalogue(dataset, output)
  const files = offered.map(({ path }) => `${DATA}${path}`)
  await output.write(FILE_LIST, fileListPage(manifest, { types, files, catalogue }))
  const counts = Object.fromEntries(Object.values(manifest.types).map(({ list, count }) => [list, count]))
  const source = { createContext, counts, maxPagedRows, dataset }
  await writeSiteFiles(source, output, (records, total) => onProgress({ list: 'pages', records, total }))
  await output.publish()
  const { version, hash } = release.info
  return { version, hash, ...output.size, records: counts }
}
