// The words of the names of a release, which misspelt words are compared with.
import type { ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'

async function readWords(database: ReleaseDatabase): Promise<readonly string[]> {
  const rows = await database.query<{ word: string }>(sql`select word from "SearchWord" order by word`)
  return rows.map(({ word }) => word)
}

/** Returns the words of a release. */
export type SearchWords = () => Promise<readonly string[]>

/** Creates the function that reads the words of a release on its first call: a release never changes. */
export function createSearchWords(database: ReleaseDatabase): SearchWords {
  let words: Promise<readonly string[]> | undefined
  return () => {
    words ??= readWords(database).catch((error) => {
      // A failure is not cached.
      words = undefined
      throw error
    })
    return words
  }
}
