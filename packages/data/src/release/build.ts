// Makes a release: a fresh database from a package that has passed its checks.
import { PGlite } from '@electric-sql/pglite'
import type { Descriptor } from '../package/descriptor.ts'
import { readRows } from '../package/rows.ts'
import { documentQuery, searchDocuments } from '../search/documents.ts'
import { searchTokens } from '../search/tokens.ts'
import { tables } from '../tables/all.ts'
import type { AnyTable } from '../tables/table.ts'
import { copyLine } from './copy-text.ts'
import { KnownTables } from './known.ts'
import { readModelSql } from './model-sql.ts'

/** Characters of COPY input that are sent at once. */
const BATCH = 4 * 1024 * 1024

/** What the builder needs to know of the package. */
export interface BuildInput {
  readonly folder: string
  readonly descriptor: Descriptor
  readonly hash: string
}

async function copy(
  db: PGlite,
  table: string,
  columns: readonly string[],
  lines: AsyncIterable<string>,
): Promise<number> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const statement = `COPY "${table}" (${names}) FROM '/dev/blob' WITH (FORMAT csv)`
  let batch: string[] = []
  let size = 0
  let rows = 0
  const flush = async () => {
    if (batch.length > 0) await db.query(statement, [], { blob: new Blob(batch) })
    batch = []
    size = 0
  }
  for await (const line of lines) {
    batch.push(line)
    size += line.length
    rows += 1
    if (size >= BATCH) await flush()
  }
  await flush()
  return rows
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
  for await (const { values } of readRows(input.folder, input.descriptor, table, unchecked)) {
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

async function loadTables(db: PGlite, input: BuildInput): Promise<Record<string, number>> {
  const known = new KnownTables()
  await learnRegions(input, known)
  const rows: Record<string, number> = {}
  for (const table of tables) {
    const columns = [...Object.keys(table.columns), ...(table.derived ?? [])]
    rows[table.name] = await copy(db, table.model, columns, tableLines(input, table, columns, known))
  }
  return rows
}

async function* documentLines(db: PGlite, type: string, query: string): AsyncGenerator<string> {
  const { rows } = await db.query<{ id: string; title: string; text: string }>(query)
  for (const { id, title, text } of rows) yield copyLine([type, id, title, text, tokenVector(text)])
}

function tokenVector(text: string): string {
  return searchTokens(text)
    .map((token) => `'${token}'`)
    .join(' ')
}

async function indexForSearch(db: PGlite): Promise<void> {
  for (const document of searchDocuments) {
    const lines = documentLines(db, document.type, documentQuery(document))
    await copy(db, 'SearchEntry', ['type', 'id', 'title', 'text', 'tokens'], lines)
  }
}

async function describeRelease(
  db: PGlite,
  { descriptor, hash }: BuildInput,
  rows: Record<string, number>,
): Promise<void> {
  const { version, title, licenses, description } = descriptor
  const licence = licenses.map((one) => one.name).join(', ')
  await db.query(
    'INSERT INTO "Release" (version, title, hash, "publishedAt", licence, notes) VALUES ($1, $2, $3, now(), $4, $5)',
    [version, title, hash, licence, description ?? null],
  )
  for (const [name, count] of Object.entries(rows)) {
    await db.query('INSERT INTO "ReleaseTable" (version, name, rows) VALUES ($1, $2, $3)', [version, name, count])
  }
}

/** Builds the release of a package in a new PGlite folder. */
export async function buildRelease(target: string, input: BuildInput): Promise<void> {
  const sql = readModelSql()
  const db = await PGlite.create({ dataDir: target, relaxedDurability: true })
  try {
    await db.exec(sql.tables)
    await db.exec('BEGIN')
    const rows = await loadTables(db, input)
    await db.exec(sql.constraints)
    await indexForSearch(db)
    await describeRelease(db, input, rows)
    await db.exec('COMMIT')
    await db.exec('VACUUM ANALYZE')
  } finally {
    await db.close()
  }
}
