// The places a store of releases can be in, for tests that must hold in each.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import pg from 'pg'
import type { StoreLocation } from '../release/open-store.ts'
import { createDatabase } from './postgres-server.ts'

/** A place for a store, empty at first. */
export interface StoreFixture {
  readonly location: StoreLocation
  /** What an unfinished or removed release would leave: schemas, or folders; the releases themselves are left out. */
  leftovers(releaseNames: readonly string[]): Promise<string[]>
  remove(): Promise<void>
}

/** What a state folder holds when nothing is under way. */
const STATE_FILES = new Set(['releases', 'current', 'folders.json', 'locks', 'lock.sqlite'])

async function createFolderFixture(): Promise<StoreFixture> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-state-'))
  const listed = async (folder: string) => readdir(folder).catch(() => [])
  return {
    location: { stateFolder },
    async leftovers(releaseNames) {
      const state = (await listed(stateFolder)).filter((name) => !STATE_FILES.has(name))
      const releases = (await listed(join(stateFolder, 'releases'))).filter((name) => !releaseNames.includes(name))
      const locks = (await listed(join(stateFolder, 'locks'))).filter(
        (name) => !releaseNames.includes(parse(name).name),
      )
      return [...state, ...releases, ...locks]
    },
    remove: () => rm(stateFolder, { recursive: true, force: true }),
  }
}

/** Runs statements in a session of a database, which stays open with the locks they took; returns how to end it. */
export async function openSession(url: string, sql: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  return () => client.end()
}

/** Rows of one statement in a database. */
export async function runSql<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}

const SCHEMAS = `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', 'tiyu')`

/** A place in a database that a test made. */
export function fixtureInDatabase({ url, drop }: Awaited<ReturnType<typeof createDatabase>>): StoreFixture {
  return {
    location: { databaseUrl: url, stateFolder: join(tmpdir(), 'tiyu-unused') },
    async leftovers(releaseNames) {
      const schemas = await runSql<{ name: string }>(url, SCHEMAS)
      return schemas.map(({ name }) => name).filter((name) => !releaseNames.includes(name))
    },
    remove: drop,
  }
}

async function createDatabaseFixture(server: string): Promise<StoreFixture> {
  return fixtureInDatabase(await createDatabase(server))
}

/** How to make each kind of place; `server` is the address of a PostgreSQL server. */
export const storeFixtures: Readonly<Record<'folders' | 'PostgreSQL', (server: string) => Promise<StoreFixture>>> = {
  folders: createFolderFixture,
  PostgreSQL: createDatabaseFixture,
}
