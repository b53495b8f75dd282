// Makes a release: one pass over a package reads, judges and loads its rows; indexes and counts follow.

import { type Facts, matchActuals, runRules } from '@tiyu/audit'
import { type Descriptor, findTableFile, ValidatingReader } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import type { BulkLoader } from '../database/bulk-loader.ts'
import { planClustering } from './clustering.ts'
import { CopyQueue } from './copy-queue.ts'
import { findingColumns, writeFinding } from './findings.ts'
import { type IndexStatement, parseModelSql } from './model-sql.ts'
import type { ArchivedFile } from './package-files.ts'
import type { ReleaseInfo } from './release-info.ts'
import type { PublishProgress } from './release-store.ts'
import { fillRollups } from './rollups.ts'
import { loadRows } from './row-loader.ts'

/** What the builder needs to know of the package. */
export interface BuildInput {
  readonly folder: string
  readonly descriptor: Descriptor
  readonly hash: string
  /** Every file of the package. */
  readonly packageFiles: readonly ArchivedFile[]
  /** Name of the release to be. */
  readonly name: string
  readonly onProgress?: ((progress: PublishProgress) => void) | undefined
}

type OnProgress = (progress: PublishProgress) => void

/** Findings, or answers, between two reports of progress. */
const REPORT_EVERY = 1000

async function loadFindings(queue: CopyQueue, facts: Facts, onProgress: OnProgress): Promise<void> {
  onProgress({ stage: 'findings' })
  const encoder = queue.addTable('Finding', findingColumns)
  let done = 0
  for (const finding of runRules(facts)) {
    writeFinding(encoder, finding)
    done += 1
    if (done % REPORT_EVERY > 0) continue
    onProgress({ stage: 'findings', done })
    await queue.sendFullBatches()
  }
  await queue.flush()
}

/** Writes to each target and plan which value answers it. */
async function linkTargetsToActuals(loader: BulkLoader, facts: Facts): Promise<void> {
  const links = [...matchActuals(facts)].map(([id, answer]) => [id, answer.id] as const)
  if (links.length === 0) return
  await loader.query(
    `UPDATE "Observation" SET "answeredById" = answer FROM unnest($1::text[], $2::text[]) AS answered (promise, answer) WHERE id = promise`,
    [links.map(([target]) => target), links.map(([, actual]) => actual)],
  )
}

async function runStatements(
  loader: BulkLoader,
  stage: 'order' | 'index',
  statements: readonly IndexStatement[],
  onProgress: OnProgress,
): Promise<void> {
  for (const [index, { name, sql }] of statements.entries()) {
    onProgress({ stage, table: `${index + 1}/${statements.length} ${name}` })
    await loader.run(sql)
  }
}

/** A row that was sent and not stored would be a defect of the database or of the way there. */
async function verifyTables(
  loader: BulkLoader,
  rows: Readonly<Record<string, number>>,
  onProgress: OnProgress,
): Promise<void> {
  for (const [index, { model, name }] of tables.entries()) {
    onProgress({ stage: 'verify', table: `${index + 1}/${tables.length} ${name}` })
    const [counted] = await loader.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${model}"`)
    if (counted?.count !== rows[name]) throw new Error(`Table ${name} holds ${counted?.count} of ${rows[name]} rows`)
  }
}

/** Figures that are mostly small, and asked for by their largest: [table, column]. */
const SKEWED_COLUMNS = [
  ['Facility', 'areaM2'],
  ['Facility', 'lengthM'],
  ['Observation', 'baseValue'],
]

/** Parts of equally many rows in which the database knows such a figure; by itself it takes 100. */
const STATISTICS_TARGET = 400

/** Has the database look at the tables of the release, and at no others, so that it plans well from the first request on. */
async function analyzeTables(loader: BulkLoader, onProgress: OnProgress): Promise<void> {
  const existing = await loader.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY name',
  )
  for (const [table, column] of SKEWED_COLUMNS) {
    await loader.run(`ALTER TABLE "${table}" ALTER COLUMN "${column}" SET STATISTICS ${STATISTICS_TARGET}`)
  }
  for (const [index, { name }] of existing.entries()) {
    onProgress({ stage: 'analyse', table: `${index + 1}/${existing.length} ${name}` })
    await loader.run(`ANALYZE "${name}"`)
  }
}

async function writeMetadata(loader: BulkLoader, info: ReleaseInfo): Promise<void> {
  const { version, title, hash, publishedAt, licence, notes, rows } = info
  await loader.query(
    'INSERT INTO "Release" (version, title, hash, "publishedAt", licence, notes) VALUES ($1, $2, $3, $4, $5, $6)',
    [version, title, hash, publishedAt, licence, notes],
  )
  for (const [name, count] of Object.entries(rows)) {
    await loader.query('INSERT INTO "ReleaseTable" (version, name, rows) VALUES ($1, $2, $3)', [version, name, count])
  }
}

function createReleaseInfo(
  { descriptor, hash, name, packageFiles }: BuildInput,
  rows: ReleaseInfo['rows'],
): ReleaseInfo {
  const { version, title, licenses, description } = descriptor
  return {
    name,
    version,
    title,
    hash,
    publishedAt: new Date().toISOString(),
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
 * Builds the release of a package through a loader, in the transaction that is open there.
 * @throws PackageError with everything that is wrong with the package; what was loaded is then of no use
 */
export async function buildRelease(loader: BulkLoader, input: BuildInput): Promise<ReleaseInfo> {
  const onProgress = input.onProgress ?? (() => {})
  const sql = parseModelSql()
  await loader.run(sql.tables)
  const reader = new ValidatingReader(input.folder, input.descriptor, undefined, (progress) =>
    onProgress({ stage: 'load', ...progress }),
  )
  const queue = new CopyQueue(loader)
  const { facts, rows } = await loadRows(reader, queue)
  await loadFindings(queue, facts, onProgress)
  await linkTargetsToActuals(loader, facts)
  const { clustering, remaining } = planClustering(sql.indexes)
  await runStatements(loader, 'order', clustering, onProgress)
  await fillRollups(loader, (table) => onProgress({ stage: 'count', table }))
  await runStatements(loader, 'index', remaining, onProgress)
  await verifyTables(loader, rows, onProgress)
  const info = createReleaseInfo(input, rows)
  await writeMetadata(loader, info)
  await analyzeTables(loader, onProgress)
  return info
}
