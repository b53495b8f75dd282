// The words of the names of a release, which misspelt words are compared with. Read once: a release never changes.
import type { ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'

const wordsByRelease = new WeakMap<ReleaseDatabase, Promise<string[]>>()

async function readWords(database: ReleaseDatabase): Promise<string[]> {
  const rows = await database.query<{ word: string }>(sql`select word from "SearchWord" order by word`)
  return rows.map(({ word }) => word)
}

/** Returns the words of the names of a release. */
export function searchWords(database: ReleaseDatabase): Promise<string[]> {
  const cached = wordsByRelease.get(database)
  if (cached) return cached
  const reading = readWords(database)
  wordsByRelease.set(database, reading)
  // A failure is not kept.
  reading.catch(() => wordsByRelease.delete(database))
  return reading
}
