// A pruned release leaves the catalog at once; its schema is dropped when no server reads it any more, because a request
// must finish on the release it began with.
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'
import { applicationName } from '../database/postgres.ts'

/** Time to wait for readers before the schema is left to the next run, in milliseconds. */
const DROP_TIMEOUT_MS = 5000
const POLL_INTERVAL_MS = 100

/** A pool or a client. */
type Session = Pick<pg.Client, 'query'>

interface UnlistedSchema {
  readonly name: string
  readonly read: boolean
}

/** Schemas that are named like a release but not in the catalog, and whether a session has them open. */
const UNLISTED = `
SELECT nspname AS name, EXISTS (
  SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1 || nspname
) AS read
FROM pg_namespace
WHERE nspname ~ '^\\d{4}\\.\\d+-[0-9a-f]{12}-[0-9a-f]{8}$' AND nspname NOT IN (SELECT name FROM tiyu.release)`

const OPEN = `
SELECT DISTINCT substr(application_name, length($1) + 1) AS name FROM pg_stat_activity
WHERE datname = current_database() AND starts_with(application_name, $1)`

/** SQLSTATE of an object that is in use. */
const OBJECT_IN_USE = '55006'

/**
 * Drops a schema unless a session has opened it meanwhile. A session is listed before it reads, and waits for the locks of
 * DROP when it reads: so it either prevents the end of this statement or finds no schema.
 */
const dropUnread = (name: string) => `DO $$ BEGIN
  DROP SCHEMA IF EXISTS ${escapeIdentifier(name)} CASCADE;
  PERFORM pg_stat_clear_snapshot();
  IF EXISTS (
    SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = ${escapeLiteral(applicationName(name))}
  ) THEN RAISE SQLSTATE '${OBJECT_IN_USE}'; END IF;
END $$`

/** Drops a schema; returns false if a session has opened it. */
async function tryDrop(session: Session, name: string): Promise<boolean> {
  try {
    await session.query(dropUnread(name))
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === OBJECT_IN_USE) return false
    throw error
  }
}

/** Returns the names of the releases that sessions of a server have open. */
export async function findOpenReleases(session: Session): Promise<ReadonlySet<string>> {
  const { rows } = await session.query<{ name: string }>(OPEN, [applicationName('')])
  return new Set(rows.map(({ name }) => name))
}

/** Drops the schemas of removed releases that are not in use; returns the names of those in use. */
export async function dropUnlistedSchemas(session: Session): Promise<ReadonlySet<string>> {
  const { rows } = await session.query<UnlistedSchema>(UNLISTED, [applicationName('')])
  const left = new Set<string>()
  for (const { name, read } of rows) if (read || !(await tryDrop(session, name))) left.add(name)
  return left
}

/**
 * Drops the schemas of removed releases as they fall out of use, until none is left or the timeout is reached.
 * @param awaited the only schema that is waited for
 * @returns the names of those left
 */
export async function dropUnlistedSchemasWhenUnused(session: Session, awaited?: string): Promise<ReadonlySet<string>> {
  const deadline = performance.now() + DROP_TIMEOUT_MS
  const isAwaited = (names: ReadonlySet<string>) => (awaited === undefined ? names.size > 0 : names.has(awaited))
  let left = await dropUnlistedSchemas(session)
  while (isAwaited(left) && performance.now() < deadline) {
    await delay(POLL_INTERVAL_MS)
    left = await dropUnlistedSchemas(session)
  }
  return left
}
