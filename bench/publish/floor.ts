// The floor of publishing: a bare COPY of the same files into tables without indexes, and building the same indexes.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'

/** Duration of each part in seconds. */
export interface Floor {
  /** COPY of every file of the package. */
  readonly copy: number
  /** Building every index of the release, including primary keys, over tables with the same rows. */
  readonly index: number
}

/** Settings that the publisher uses too. */
const SETTINGS = `SET maintenance_work_mem = '256MB'; SET max_parallel_maintenance_workers = 0`

const SCHEMA = 'floor'

async function measureSeconds(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return (performance.now() - startedAt) / 1000
}

async function readHeader(file: string): Promise<string[]> {
  const handle = await open(file)
  try {
    for await (const line of handle.readLines()) return line.split(',')
    return []
  } finally {
    await handle.close()
  }
}

/** Column types of a file: those of the release, but text for lists. */
async function columnTypes(client: Client, release: string, table: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0`,
    [`"${release}"."${table}"`],
  )
  return new Map(rows.map(({ name, type }) => [name, type.endsWith('[]') ? 'text' : type]))
}

async function copyFile(client: Client, release: string, table: string, file: string): Promise<number> {
  const types = await columnTypes(client, release, table)
  const columns = (await readHeader(file)).map((name) => `"${name}" ${types.get(name)}`)
  await client.query(`CREATE TABLE ${SCHEMA}."file ${table}" (${columns.join(', ')})`)
  const copy = from(`COPY ${SCHEMA}."file ${table}" FROM STDIN WITH (FORMAT csv, HEADER)`)
  return measureSeconds(() => pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), client.query(copy)))
}

async function buildIndexes(client: Client, release: string): Promise<number> {
  const { rows } = await client.query<{ table: string; name: string; sql: string }>(
    `SELECT tablename AS table, indexname AS name, indexdef AS sql FROM pg_indexes WHERE schemaname = $1`,
    [release],
  )
  let seconds = 0
  for (const [table, indexes] of Map.groupBy(rows, (row) => row.table)) {
    await client.query(`CREATE TABLE ${SCHEMA}."${table}" AS TABLE "${release}"."${table}"`)
    for (const { sql } of indexes) {
      const indexSql = sql.replace(/ ON \S+ USING /, ` ON ${SCHEMA}."${table}" USING `)
      seconds += await measureSeconds(() => client.query(indexSql))
    }
    await client.query(`DROP TABLE ${SCHEMA}."${table}"`)
  }
  return seconds
}

/** Measures the floor of a release that was published from the package in `folder`; drops everything it creates. */
export async function measureFloor(
  client: Client,
  release: string,
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<Floor> {
  await client.query(`${SETTINGS}; DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE; CREATE SCHEMA ${SCHEMA}`)
  let copy = 0
  for (const [table, file] of files) copy += await copyFile(client, release, table, join(folder, file))
  const index = await buildIndexes(client, release)
  await client.query(`DROP SCHEMA ${SCHEMA} CASCADE`)
  return { copy, index }
}
