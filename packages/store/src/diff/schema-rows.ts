import type { AnyTable, Column } from '@tiyu/model'
import pg from 'pg'
import { fetchBatches } from '../database/bulk-loader.ts'
import type { DatabaseUrls } from '../database/postgres.ts'
import { createPostgresLoader } from '../database/postgres-loader.ts'
import { isLostConnection } from '../database/retry.ts'
import type { KeyedRow } from './keyed-rows.ts'

/** Returns the SQL expression for the text of a column in a package. */
function cellSql(name: string, { field }: Column): string {
  const column = pg.escapeIdentifier(name)
  const text =
    field.type === 'list'
      ? `array_to_string(${column}, ${pg.escapeLiteral(field.delimiter ?? ';')})`
      : `${column}::text`
  return `coalesce(${text}, '')`
}

function orderedRowsSql(schema: string, { model, key, columns }: AnyTable): string {
  const cells = Object.entries(columns).map(([name, column]) => cellSql(name, column))
  const keyColumn = pg.escapeIdentifier(key)
  const from = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(model)}`
  return `SELECT ${keyColumn} AS key, ARRAY[${cells.join(', ')}] AS cells FROM ${from} ORDER BY ${keyColumn} COLLATE "C"`
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'tiyu diff' })
  // The running statement reports a lost connection; without a listener the error event would end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Connects to the primary or, if it cannot be reached, to a replica. */
async function connectToFirst({ primary, replicas = [] }: DatabaseUrls): Promise<pg.Client> {
  let failure: unknown
  for (const url of [primary, ...replicas]) {
    try {
      return await connect(url)
    } catch (error) {
      if (!isLostConnection(error)) throw error
      failure ??= error
    }
  }
  throw failure
}

/** Reads the rows of a table in the schema of a release, sorted by key, through a cursor. */
export async function* readSchemaRows(urls: DatabaseUrls, schema: string, table: AnyTable): AsyncGenerator<KeyedRow> {
  const client = await connectToFirst(urls)
  try {
    await client.query('BEGIN READ ONLY')
    for await (const rows of fetchBatches<KeyedRow>(createPostgresLoader(client), orderedRowsSql(schema, table)))
      yield* rows
  } finally {
    await client.end()
  }
}
