import { Dictionary } from './dictionary.ts'
import { Entries } from './entries.ts'
import { Names } from './names.ts'
import { Patterns } from './patterns.ts'
import type { SearchFiles } from './search-files.ts'
import { TokenMatcher } from './token-matcher.ts'

/** What hits are found by. */
export interface SearchIndex {
  readonly files: SearchFiles
  readonly entries: Entries
  readonly names: Names
  readonly matcher: TokenMatcher
  readonly patterns: Patterns
}

/** Creates the index of a static build for the searches of one call. */
export function createSearchIndex(files: SearchFiles): SearchIndex {
  const entries = new Entries(files)
  const matcher = new TokenMatcher(new Dictionary(files, 'tokens'))
  return { files, entries, matcher, names: new Names(files), patterns: new Patterns(entries, matcher) }
}

/** Returns which of these entries are in regions; all without regions. */
export async function inRegions(
  places: readonly number[],
  regions: readonly string[] | undefined,
  { entries }: SearchIndex,
): Promise<readonly number[]> {
  if (!regions) return places
  const listed = new Set(regions)
  const found = await entries.regionsAt(places)
  return places.filter((_, at) => listed.has(found[at]?.regionCode as string))
}
