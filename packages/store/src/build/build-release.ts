// Builds a release. The rows of the package are validated and loaded in one pass; findings, links, counts and indexes
// are made from them afterwards.
import { type Descriptor, findTableFile, ValidatingReader } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import type { BulkLoader } from '../database/bulk-loader.ts'
import type { ArchivedFile } from '../files/package-files.ts'
import type { OnProgress } from '../release/progress.ts'
import type { ReleaseInfo } from '../release/release-info.ts'
import { clusterTables, createIndexes } from './clustering.ts'
import { loadColumnVariants } from './column-variants.ts'
import { CopyQueue } from './copy-queue.ts'
import { loadCumulativeCounts } from './cumulative-counts.ts'
import { createTablesSql } from './ddl.ts'
import { loadFacilityCells } from './facility-cells.ts'
import { loadFindings } from './findings.ts'
import { loadMapCells } from './map-cells.ts'
import { fillRollups } from './rollups.ts'
import { loadRows } from './row-loader.ts'
import { loadSearchTokens, loadSearchWords } from './search-words.ts'
import { analyzeTables } from './statistics.ts'
import { linkTargetsToActuals } from './target-links.ts'
import { verifyRowCounts } from './verification.ts'

/** A valid descriptor and the hashed files of the package to build from. */
export interface BuildInput {
  readonly folder: string
  readonly descriptor: Descriptor
  /** SHA-256 over all files. */
  readonly hash: string
  /** Every file of the package. */
  readonly packageFiles: readonly ArchivedFile[]
  /** Name of the new release. */
  readonly name: string
  /** When the release was first published, if it is built again; ISO 8601. */
  readonly publishedAt?: string | undefined
  readonly onProgress?: OnProgress | undefined
}

async function writeMetadata(loader: BulkLoader, info: ReleaseInfo): Promise<void> {
  const { version, title, hash, created, publishedAt, licence, notes, rows } = info
  await loader.query(
    'INSERT INTO "Release" (version, title, hash, created, "publishedAt", licence, notes) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [version, title, hash, created, publishedAt, licence, notes],
  )
  for (const [name, count] of Object.entries(rows)) {
    await loader.query('INSERT INTO "ReleaseTable" (version, name, rows) VALUES ($1, $2, $3)', [version, name, count])
  }
}

function createReleaseInfo(
  { descriptor, hash, name, packageFiles, publishedAt = new Date().toISOString() }: BuildInput,
  rows: ReleaseInfo['rows'],
): ReleaseInfo {
  const { version, title, created, licenses, description } = descriptor
  return {
    name,
    version,
    title,
    hash,
    created: created?.slice(0, 10) ?? null,
    publishedAt,
    licence: licenses.map((one) => one.name).join(', '),
    notes: description ?? null,
    rows,
    files: Object.fromEntries(
      tables.flatMap(({ name }) => {
        const file = findTableFile(descriptor, name)
        return file ? [[name, file]] : []
      }),
    ),
    packageFiles,
  }
}

/**
 * Builds the release of a package in the loader's open transaction.
 * @throws PackageError with every problem of the package; the transaction must then be rolled back
 */
export async function buildRelease(loader: BulkLoader, input: BuildInput): Promise<ReleaseInfo> {
  const onProgress = input.onProgress ?? (() => {})
  await loader.run(createTablesSql)
  const reader = new ValidatingReader(input.folder, input.descriptor, undefined, (progress) =>
    onProgress({ stage: 'load', ...progress }),
  )
  const queue = new CopyQueue(loader)
  const { facilityCells, facts, numbers, places, rows, searchNames, variants } = await loadRows(reader, queue)
  await loadFindings(queue, { facts, searchNames }, onProgress)
  await loadSearchWords(queue, searchNames)
  await loadSearchTokens(queue, searchNames)
  await loadColumnVariants(queue, variants)
  await loadMapCells(queue, places)
  await loadFacilityCells(queue, facilityCells)
  await loadCumulativeCounts(queue, numbers)
  await linkTargetsToActuals(loader, facts)
  await clusterTables(loader, onProgress)
  await fillRollups(loader, onProgress)
  await createIndexes(loader, onProgress)
  await verifyRowCounts(loader, rows, onProgress)
  const info = createReleaseInfo(input, rows)
  await writeMetadata(loader, info)
  await analyzeTables(loader, onProgress)
  return info
}
