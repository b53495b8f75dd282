// The words of the names of a release, which misspelt words are compared with.
import { type ReleaseDatabase, readSearchWords } from '@tiyu/store'

/** Returns the words of a release. */
export type SearchWords = () => Promise<readonly string[]>

/** Creates the function that reads the words of a release on its first call: a release never changes. */
export function createSearchWords(database: ReleaseDatabase): SearchWords {
  let words: Promise<readonly string[]> | undefined
  return () => {
    words ??= readSearchWords(database).catch((error) => {
      // A failure is not cached.
      words = undefined
      throw error
    })
    return words
  }
}
