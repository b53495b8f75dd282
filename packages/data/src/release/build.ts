// Makes a release: a fresh database from a package that has passed its checks.
import type { Loader } from '../database/loader.ts'
import { type Descriptor, tableFile } from '../package/descriptor.ts'
import { readRows } from '../package/rows.ts'
import { answers } from '../rules/answer.ts'
import type { Facts } from '../rules/facts.ts'
import { tables } from '../tables/all.ts'
import type { AnyTable } from '../tables/table.ts'
import { copyLine } from './copy-text.ts'
import { findingColumns, findingLines, readFacts } from './findings.ts'
import { KnownTables } from './known.ts'
import { readModelSql } from './model-sql.ts'
import type { KeptFile } from './package-files.ts'
import type { ReleaseInfo } from './release-info.ts'
import type { PublishProgress } from './release-store.ts'
import { loadSearchEntries } from './search-entries.ts'

/** Rows between two reports of progress. */
const REPORT_EVERY = 5000

/** What the builder needs to know of the package. */
export interface BuildInput {
  readonly folder: string
  readonly descriptor: Descriptor
  readonly hash: string
  /** Every file of the package. */
  readonly packageFiles: readonly KeptFile[]
  /** Rows per table name that the check found. */
  readonly rows: Readonly<Record<string, number>>
  /** Name of the release to be. */
  readonly name: string
  readonly onProgress?: ((progress: PublishProgress) => void) | undefined
}

async function* tableLines(
  input: BuildInput,
  table: AnyTable,
  columns: readonly string[],
  known: KnownTables,
): AsyncGenerator<string> {
  const unchecked = () => {
    throw new Error(`Table ${table.name} changed after it was checked`)
  }
  const total = input.rows[table.name] ?? 0
  let rows = 0
  for await (const { values } of readRows(input.folder, input.descriptor, table, unchecked)) {
    rows += 1
    if (rows % REPORT_EVERY === 0) input.onProgress?.({ stage: 'load', table: table.name, rows, total })
    known.add(table.model, values)
    const row = { ...values, ...table.derive?.(values, known) } as Record<string, unknown>
    yield copyLine(columns.map((column) => row[column]))
  }
}

/** Regions may name a parent that stands further down, so all are known before the first ancestors are derived. */
async function learnRegions(input: BuildInput, known: KnownTables): Promise<void> {
  const regions = tables.find((table) => table.model === 'Region') as AnyTable
  for await (const { values } of readRows(input.folder, input.descriptor, regions, () => {}))
    known.add('Region', values)
}

async function loadTables(loader: Loader, input: BuildInput, facts: Facts): Promise<Record<string, number>> {
  const known = new KnownTables(answers(facts))
  await learnRegions(input, known)
  const rows: Record<string, number> = {}
  for (const table of tables) {
    input.onProgress?.({ stage: 'load', table: table.name })
    const columns = [...Object.keys(table.columns), ...(table.derived ?? [])]
    rows[table.name] = await loader.copy(table.model, columns, tableLines(input, table, columns, known))
  }
  return rows
}

/** A row that was sent and not stored would be a defect of the database or of the way there. */
async function verifyCounts(loader: Loader, rows: Readonly<Record<string, number>>): Promise<void> {
  for (const { model, name } of tables) {
    const [found] = await loader.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${model}"`)
    if (found?.count !== rows[name]) throw new Error(`Table ${name} holds ${found?.count} of ${rows[name]} rows`)
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

/** Builds the release of a package through a loader, in the transaction that is open there. */
export async function buildRelease(loader: Loader, input: BuildInput): Promise<ReleaseInfo> {
  const { folder, descriptor, hash, name, packageFiles, onProgress } = input
  const sql = readModelSql()
  await loader.run(sql.tables)
  const facts = await readFacts(folder, descriptor)
  const rows = await loadTables(loader, input, facts)
  await loader.copy('Finding', findingColumns, findingLines(facts))
  onProgress?.({ stage: 'index' })
  await loader.run(sql.constraints)
  await loadSearchEntries(loader, (table) => onProgress?.({ stage: 'search', table }))
  await verifyCounts(loader, rows)
  const { version, title, licenses, description } = descriptor
  const licence = licenses.map((one) => one.name).join(', ')
  const publishedAt = new Date().toISOString()
  const files = Object.fromEntries(tables.map((table) => [table.name, tableFile(descriptor, table.name)]))
  const info = {
    name,
    version,
    title,
    hash,
    publishedAt,
    licence,
    notes: description ?? null,
    rows,
    files,
    packageFiles,
  }
  await describe(loader, info)
  await loader.run('ANALYZE')
  return info
}
