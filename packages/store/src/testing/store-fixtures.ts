// Empty stores of both kinds, for tests that must pass for each.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import pg from 'pg'
import type { StoreLocation } from '../release/open-store.ts'
import { createDatabase } from './postgres-server.ts'

/** Location of a new, empty store. */
export interface StoreFixture {
  readonly location: StoreLocation
  /** Schemas or folders that belong to none of these releases, such as those of an interrupted publisher. */
  leftovers(releaseNames: readonly string[]): Promise<string[]>
  /** Makes a build look as if another version of the software had built it; returns its new name. */
  changeFormat(name: string): Promise<string>
  remove(): Promise<void>
}

const nameInOtherFormat = (name: string) => `${name.slice(0, -8)}00000000`

/** Entries of a state folder when no process is working on it. */
const STATE_FILES = new Set(['releases', 'current', 'locks', 'lock.sqlite'])

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
    async changeFormat(name) {
      const other = nameInOtherFormat(name)
      const replaceName = async (file: string) => {
        const text = await readFile(file, 'utf8')
        await writeFile(file, text.replaceAll(name, other))
      }
      await replaceName(join(stateFolder, 'releases', name, 'release.json'))
      await replaceName(join(stateFolder, 'current'))
      await rename(join(stateFolder, 'releases', name), join(stateFolder, 'releases', other))
      return other
    },
    remove: () => rm(stateFolder, { recursive: true, force: true }),
  }
}

/** Runs statements in a session that stays open and keeps its locks; returns a function that closes it. */
export async function openSession(url: string, sql: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  return () => client.end()
}

/** Returns the rows of one statement. */
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

/** Returns the fixture in a database of a test. */
export function fixtureInDatabase({ url, drop }: Awaited<ReturnType<typeof createDatabase>>): StoreFixture {
  return {
    // Unused: with a database URL nothing is written into the state folder. A fresh name shows if something is.
    location: { databaseUrl: url, stateFolder: join(tmpdir(), `tiyu-unused-${randomUUID()}`) },
    async leftovers(releaseNames) {
      const schemas = await runSql<{ name: string }>(url, SCHEMAS)
      return schemas.map(({ name }) => name).filter((name) => !releaseNames.includes(name))
    },
    async changeFormat(name) {
      const other = nameInOtherFormat(name)
      await runSql(
        url,
        `ALTER SCHEMA "${name}" RENAME TO "${other}";
         ALTER TABLE tiyu.active DROP CONSTRAINT IF EXISTS active_name_fkey;
         UPDATE tiyu.release SET name = '${other}', info = jsonb_set(info, '{name}', '"${other}"') WHERE name = '${name}';
         UPDATE tiyu.active SET name = '${other}' WHERE name = '${name}';
         ALTER TABLE tiyu.active ADD CONSTRAINT active_name_fkey FOREIGN KEY (name) REFERENCES tiyu.release`,
      )
      return other
    },
    remove: drop,
  }
}

async function createDatabaseFixture(server: string): Promise<StoreFixture> {
  return fixtureInDatabase(await createDatabase(server))
}

/** Creates a fixture of each kind; `server` is the URL of a PostgreSQL server. */
export const storeFixtures: Readonly<Record<'folders' | 'PostgreSQL', (server: string) => Promise<StoreFixture>>> = {
  folders: createFolderFixture,
  PostgreSQL: createDatabaseFixture,
}
