// Makes a release: one pass over a package reads, judges and loads its rows; indexes and counts follow.
import type { Loader } from '../database/loader.ts'
import { CheckedReading } from '../package/check.ts'
import { type Descriptor, tableFile } from '../package/descriptor.ts'
import { findEach } from '../rules/all.ts'
import { answers } from '../rules/answer.ts'
import type { Facts } from '../rules/facts.ts'
import { tables } from '../tables/all.ts'
import { CopyQueue } from './copy-queue.ts'
import { findingColumns, writeFinding } from './findings.ts'
import { type IndexStatement, readModelSql } from './model-sql.ts'
import type { KeptFile } from './package-files.ts'
import type { ReleaseInfo } from './release-info.ts'
import type { PublishProgress } from './release-store.ts'
import { fillRollUps } from './roll-ups.ts'
import { rowOrdering } from './row-order.ts'
import { loadRows } from './table-load.ts'

/** What the builder needs to know of the package. */
export interface BuildInput {
  readonly folder: string
  readonly descriptor: Descriptor
  readonly hash: string
  /** Every file of the package. */
  readonly packageFiles: readonly KeptFile[]
  /** Name of the release to be. */
  readonly name: string
  readonly onProgress?: ((progress: PublishProgress) => void) | undefined
}

type OnProgress = (progress: PublishProgress) => void

/** Findings, or answers, between two reports of progress. */
const REPORT_EVERY = 1000

async function loadFindings(queue: CopyQueue, facts: Facts, onProgress: OnProgress): Promise<void> {
  onProgress({ stage: 'findings' })
  const text = queue.into('Finding', findingColumns)
  let rows = 0
  for (const finding of findEach(facts)) {
    writeFinding(text, finding)
    rows += 1
    if (rows % REPORT_EVERY > 0) continue
    onProgress({ stage: 'findings', rows })
    await queue.send()
  }
  await queue.end()
}

/** Writes to each target and plan which value answers it. */
async function writeAnswers(loader: Loader, facts: Facts): Promise<void> {
  const found = [...answers(facts)].map(([id, answer]) => [id, answer.id] as const)
  if (found.length === 0) return
  await loader.query(
    `UPDATE "Observation" SET "answeredById" = answer FROM unnest($1::text[], $2::text[]) AS answered (promise, answer) WHERE id = promise`,
    [found.map(([promise]) => promise), found.map(([, answer]) => answer)],
  )
}

async function runEach(
  loader: Loader,
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
  loader: Loader,
  rows: Readonly<Record<string, number>>,
  onProgress: OnProgress,
): Promise<void> {
  for (const [index, { model, name }] of tables.entries()) {
    onProgress({ stage: 'verify', table: `${index + 1}/${tables.length} ${name}` })
    const [found] = await loader.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${model}"`)
    if (found?.count !== rows[name]) throw new Error(`Table ${name} holds ${found?.count} of ${rows[name]} rows`)
  }
}

/** Figures that are mostly small, and asked for by their largest: [table, column]. */
const SKEWED = [
  ['Facility', 'areaM2'],
  ['Facility', 'lengthM'],
  ['Observation', 'baseValue'],
]

/** Parts of equally many rows in which the database knows such a figure; by itself it takes 100. */
const PARTS = 400

/** Has the database look at the tables of the release, and at no others, so that it plans well from the first request on. */
async function analyse(loader: Loader, onProgress: OnProgress): Promise<void> {
  const found = await loader.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY name',
  )
  for (const [table, column] of SKEWED) {
    await loader.run(`ALTER TABLE "${table}" ALTER COLUMN "${column}" SET STATISTICS ${PARTS}`)
  }
  for (const [index, { name }] of found.entries()) {
    onProgress({ stage: 'analyse', table: `${index + 1}/${found.length} ${name}` })
    await loader.run(`ANALYZE "${name}"`)
  }
}

async function describe(loader: Loader, info: ReleaseInfo): Promise<void> {
  const { version, title, hash, publishedAt, licence, notes, rows } = info
  await loader.query(
    'INSERT INTO "Release" (version, title, hash, "publishedAt", licence, notes) VALUES ($1, $2, $3, $4, $5, $6)',
    [version, title, hash, publishedAt, licence, notes],
  )
  for (const [name, count] of Object.entries(rows)) {
    await loader.query('INSERT INTO "ReleaseTable" (version, name, rows) VALUES ($1, $2, $3)', [version, name, count])
  }
}

function releaseInfo({ descriptor, hash, name, packageFiles }: BuildInput, rows: ReleaseInfo['rows']): ReleaseInfo {
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
    files: Object.fromEntries(tables.map((table) => [table.name, tableFile(descriptor, table.name)])),
    packageFiles,
  }
}

/**
 * Builds the release of a package through a loader, in the transaction that is open there.
 * @throws PackageError with everything that is wrong with the package; what was loaded is then of no use
 */
export async function buildRelease(loader: Loader, input: BuildInput): Promise<ReleaseInfo> {
  const onProgress = input.onProgress ?? (() => {})
  const sql = readModelSql()
  await loader.run(sql.tables)
  const reading = new CheckedReading(input.folder, input.descriptor, undefined, (progress) =>
    onProgress({ stage: 'load', ...progress }),
  )
  const queue = new CopyQueue(loader)
  const { facts, rows } = await loadRows(reading, queue)
  await loadFindings(queue, facts, onProgress)
  await writeAnswers(loader, facts)
  const { ordering, others } = rowOrdering(sql.indexes)
  await runEach(loader, 'order', ordering, onProgress)
  await fillRollUps(loader, (table) => onProgress({ stage: 'count', table }))
  await runEach(loader, 'index', others, onProgress)
  await verifyTables(loader, rows, onProgress)
  const info = releaseInfo(input, rows)
  await describe(loader, info)
  await analyse(loader, onProgress)
  return info
}
