// Writes a release as a folder of static files, by running queries against the schema.

import { DESCRIPTOR_FILE } from '@tiyu/datapackage'
import { foldingTable } from '@tiyu/model'
import { type Context, createContextFactory, printSortedSchema, schema } from '@tiyu/schema'
import { MANIFEST_FORMAT, type Manifest, type ManifestType } from '@tiyu/sdk/static-build-format'
import type { OpenedRelease } from '@tiyu/store'
import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql'
import { catalogueDocuments } from '../http/pages/catalogue.ts'
import { catalogueDataset } from '../release-files/catalogue-dataset.ts'
import { offeredFiles } from '../release-files/release-files.ts'
import { indexPage } from './index-page.ts'
import { listedTypes } from './listed-types.ts'
import { OutputFolder } from './output-folder.ts'
import { createQueryExecutor, type JsonObject, type QueryExecutor } from './query-executor.ts'
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

const SCHEMA = 'schema.graphql'
const FOLDING = 'folding.json'
const DATA = 'data/'

/** Fields that depend on the service, so that the files of a package are the same on every machine. */
const SERVICE_FIELDS: readonly string[] = ['active', 'publishedAt']

function createStaticContextFactory(release: OpenedRelease): Promise<() => Context> {
  return createContextFactory(release, {
    releases: async () => [{ ...release.info, active: false }],
    async *activations() {
      yield release.info
    },
  })
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

async function writePackage(release: OpenedRelease, output: OutputFolder): Promise<string | null> {
  const { files } = release
  for (const file of files.values()) await output.write(`${DATA}${file.path}`, file.read())
  for (const file of offeredFiles(release).values()) await output.write(`${DATA}${file.path}`, file.write())
  return files.has(DESCRIPTOR_FILE) ? `${DATA}${DESCRIPTOR_FILE}` : null
}

/** Where the catalogue of a static build is read: next to the folder of the data. */
const PLACE = { base: '', query: '', hasService: false }

/** Writes the documents of the catalogue that need no address of the build; returns their paths. */
async function writeCatalogue(release: OpenedRelease, output: OutputFolder): Promise<string[]> {
  const dataset = await catalogueDataset(release, PLACE)
  const documents = Object.entries(catalogueDocuments).filter(([, { isRelative }]) => isRelative)
  for (const [path, { write }] of documents) await output.write(path.slice(1), write(dataset))
  return documents.map(([path]) => path.slice(1))
}

async function writeTypes(
  execute: QueryExecutor,
  output: OutputFolder,
  onProgress: (progress: StaticProgress) => void,
) {
  const types: Record<string, ManifestType> = {}
  for (const type of listedTypes(schema))
    types[type.type.name] = await new TypeFiles(execute, output, type, onProgress).write()
  return types
}

/**
 * Writes a release to a folder; on failure the path is unchanged.
 * @throws ForeignFilesError if the folder contains other files
 */
export async function buildStatic(
  release: OpenedRelease,
  path: string,
  onProgress: (progress: StaticProgress) => void = () => {},
): Promise<StaticBuild> {
  await using output = await OutputFolder.create(path)
  const execute = createQueryExecutor(await createStaticContextFactory(release))
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    release: await releaseFields(execute),
    schema: SCHEMA,
    package: await writePackage(release, output),
    folding: FOLDING,
    types: await writeTypes(execute, output, onProgress),
  }
  await output.write(SCHEMA, printSortedSchema())
  await output.write(FOLDING, JSON.stringify(foldingTable))
  await output.write('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`)
  const catalogue = await writeCatalogue(release, output)
  const files = [...offeredFiles(release).keys()].map((path) => `${DATA}${path}`)
  await output.write('index.html', indexPage(manifest, { types: listedTypes(schema), files, catalogue }))
  await output.publish()
  const { version, hash } = release.info
  const counts = Object.values(manifest.types).map(({ list, count }) => [list, count])
  return { version, hash, ...output.size, records: Object.fromEntries(counts) }
}
