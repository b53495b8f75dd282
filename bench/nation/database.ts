// Creates and drops the database of a measurement.
import { Client, escapeIdentifier } from 'pg'

/** URL of the PostgreSQL server. */
const serverUrl = process.env.BENCH_DATABASE_URL || 'postgresql://postgres@127.0.0.1:5432/postgres'

/** Returns the URL of a database on that server. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Runs a task with a connection and closes it afterwards. */
export async function withClient<Result>(url: string, run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** Creates a database unless it exists. */
export async function ensureDatabase(name: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rows } = await client.query('select from pg_database where datname = $1', [name])
    if (rows.length === 0) await client.query(`create database ${escapeIdentifier(name)}`)
  })
}

/** Drops a database and closes its connections. */
export async function dropDatabase(name: string): Promise<void> {
  await withClient(serverUrl, (client) =>
    client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
  )
}

/** Process ids of the backends that serve the clients of a database, if the server runs on this machine. */
export async function backendPids(client: Client, name: string): Promise<number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = $1 and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    [name],
  )
  return rows.map(({ pid }) => pid)
}
