// Entries that may have a text with a given part: those with all pairs of its Chinese characters.
import { type SearchTerm, searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { anywhere, inTitle, TypeConjunction } from './conjunction.ts'
import type { TokenFrequencies } from './token-frequencies.ts'
import { NO_ENTRY } from './token-query.ts'

/** Where the entries of a type have the texts. */
export interface TextPlace {
  readonly typeTag: string
  readonly part: 'title' | 'text'
  /** True if that part has no other texts. */
  readonly isAlone: boolean
}

/** Returns the pairs of Chinese characters that every text with a folded part has. */
export function pairsOf(folded: string): SearchTerm[] {
  const runs = textRuns(folded).han.filter((run) => [...run].length > 1)
  return runs.flatMap((run) => searchTerms(run))
}

/**
 * Returns in how many texts a folded part is, if it is counted: if it is one pair of Chinese characters, and the title of an
 * entry has the texts of the place and no others.
 */
export function textsWithPart(
  folded: string,
  { typeTag, part, isAlone }: TextPlace,
  frequencies: TokenFrequencies,
): number | undefined {
  const [pair, ...others] = pairsOf(folded)
  if (!isAlone || part !== 'title' || pair?.token !== folded || others.length > 0) return undefined
  const [all, joined] = [frequencies.of(typeTag, 'title', pair), frequencies.of(typeTag, 'joined', pair)]
  return all === undefined || joined === undefined ? undefined : all - joined
}

/** Entries that are looked up by their rarest pairs. */
interface EntriesWithPairs {
  readonly lookup: string
  /** Number of them, at most. */
  readonly atMost: number
}

/** Returns the entries with all of these pairs, which some have or none; undefined if it is not known how many there are. */
export function entriesWithPairs(
  pairs: readonly SearchTerm[],
  { typeTag, part }: TextPlace,
  frequencies: TokenFrequencies,
): EntriesWithPairs | undefined {
  const conjunction = pairs.map(part === 'title' ? inTitle : anywhere)
  const all = TypeConjunction.create(typeTag, conjunction, frequencies)
  if (!all) return { lookup: NO_ENTRY, atMost: 0 }
  return all.atMost === undefined ? undefined : { lookup: all.lookup(), atMost: all.atMost }
}
