// The ranks of the entries that have every word of a search: in the title, then anywhere. Words are tokens of an inverted
// index.
import { type SearchTerm, textRuns } from '@tiyu/model/search-tokens'
import { anywhere, type EntryQuery, inTitle, MAX_LOOKED_UP, TypeConjunction } from './conjunction.ts'
import { ranksOfTables, type SearchedTable, topLevelOf } from './searched-tables.ts'
import type { TokenFrequencies } from './token-frequencies.ts'
import { levelsFrom, MAX_SAMPLE_LEVEL } from './token-kinds.ts'
import { allOf, anyOf } from './token-query.ts'

/** Approximate number of entries with the rarest word in the smallest sample. */
const SMALLEST_SAMPLE = 64

/** Entries with the rarest of several words of which those with the whole phrase are looked for. */
const MAX_PHRASE_CANDIDATES = 4096

/**
 * Entries with the rarest word that are read at once and then ranked, at most, by the number of words that are looked up:
 * the more words, the fewer entries have all. Of more entries, samples are read.
 */
const MAX_RANKED_AT_ONCE = [0, 256, 1024, 2048] as const

/** The words of a search, and where they are looked for. */
export interface SearchedWords {
  readonly terms: readonly SearchTerm[]
  /** The folded text. */
  readonly phrase: string
  readonly frequencies: TokenFrequencies
  /** Code of the region of the hits; undefined for all. */
  readonly region: string | undefined
}

/** A rank of the entries with the words, and without a name that begins with the text. */
export interface WordTier extends EntryQuery {
  /** True if the entry must contain the phrase verbatim, false if it must not; null if it does not matter. */
  readonly verbatim: boolean | null
}

/** A way to match the words of a search, of one type. */
interface WordMatch {
  /** What the entries have. */
  readonly all: TypeConjunction
  /** What those of them have that match better. */
  readonly better?: TypeConjunction | undefined
}

const inRegion = ({ region }: SearchedWords) =>
  region === undefined ? [] : [[{ kind: 'region', term: { token: region, operator: '' } } as const]]

/** Returns what the entries of a type have that have every word. */
export function everyWord(words: SearchedWords, typeTag: string): TypeConjunction | undefined {
  return TypeConjunction.create(typeTag, [...words.terms.map(anywhere), ...inRegion(words)], words.frequencies)
}

function matchTitle(words: SearchedWords, typeTag: string): WordMatch | undefined {
  const conjunction = [...words.terms.map(inTitle), ...inRegion(words)]
  const all = TypeConjunction.create(typeTag, conjunction, words.frequencies)
  return all && { all }
}

function matchText(words: SearchedWords, typeTag: string): WordMatch | undefined {
  const { terms, frequencies } = words
  if (terms.every((term) => frequencies.of(typeTag, 'text', term) === 0)) return undefined
  const [first, more] = terms as [SearchTerm, SearchTerm?]
  // A whole word occurs once per entry; words with a common prefix may be in both the title and the text.
  if (first.operator === '' && !more) {
    const inText = [{ kind: 'text', term: first } as const]
    const all = TypeConjunction.create(typeTag, [inText, ...inRegion(words)], frequencies)
    return all && { all }
  }
  const all = everyWord(words, typeTag)
  return all && { all, better: TypeConjunction.create(typeTag, terms.map(inTitle), frequencies) }
}

const maxRanked = (words: number) => MAX_RANKED_AT_ONCE[Math.min(words, MAX_LOOKED_UP)] as number

/** Returns the level of the smallest sample that is read: few entries are read at once. */
function topLevelOfMatch({ atMost, length }: TypeConjunction, { topLevel }: SearchedTable): number {
  if (atMost === undefined || topLevel === 0) return topLevel
  if (atMost <= maxRanked(length)) return 0
  return Math.min(MAX_SAMPLE_LEVEL, topLevelOf(atMost, SMALLEST_SAMPLE))
}

/** Returns the queries of one type from the smallest sample to the unsampled rest. */
function sampleQueries({ all, better }: WordMatch, table: SearchedTable): EntryQuery[] {
  const topLevel = topLevelOfMatch(all, table)
  const at = (levels: readonly string[], unless: readonly string[] = []): EntryQuery => {
    const others = [...(better ? [better.query(levels)] : []), ...unless]
    return { lookup: all.lookup(levels), query: allOf([all.query(levels), ...others.map((query) => `!${query}`)]) }
  }
  if (topLevel === 0) return [at([''])]
  const middle = Array.from({ length: topLevel - 1 }, (_, below) => at([String(topLevel - 1 - below)]))
  return [at(levelsFrom(topLevel)), ...middle, at([''], [all.rarest(1).query(levelsFrom(1))])]
}

/** Joins queries to one of the entries that any of them has. */
const anyQuery = (queries: readonly EntryQuery[]): EntryQuery => ({
  lookup: anyOf(queries.map(({ lookup }) => lookup)),
  query: anyOf(queries.map(({ query }) => query)),
})

/** True if entries with the whole phrase have a rank of their own: a phrase of several words may be in none of many. */
function ranksPhrase(tables: readonly SearchedTable[], words: SearchedWords): boolean {
  if (words.terms.length === 1) return false
  const { han, words: others } = textRuns(words.phrase)
  if (han.length + others.length === 1) return true
  return tables.every(({ typeTag }) => (everyWord(words, typeTag)?.atMost ?? 0) <= MAX_PHRASE_CANDIDATES)
}

/** Returns the query for the entries of any of the tables with every word; undefined if none has. */
export function everyWordQuery(tables: readonly SearchedTable[], words: SearchedWords): EntryQuery | undefined {
  const ofTypes = tables.flatMap(({ typeTag }) => everyWord(words, typeTag) ?? [])
  return ofTypes.length === 0
    ? undefined
    : anyQuery(ofTypes.map((one) => ({ lookup: one.lookup(), query: one.query() })))
}

/** True if few entries have every word, so that all of them are read and ranked: a small table has few with any word. */
export function hasFewEntries(tables: readonly SearchedTable[], words: SearchedWords): boolean {
  const counts = tables.flatMap(({ typeTag, topLevel }) => {
    const all = everyWord(words, typeTag)
    return all ? [all.atMost ?? (topLevel === 0 ? 0 : Number.POSITIVE_INFINITY)] : []
  })
  return counts.reduce((sum, count) => sum + count, 0) <= maxRanked(words.terms.length)
}

/** Returns the disjoint ranks of the entries with every word, best first. */
export function wordTiers(tables: readonly SearchedTable[], words: SearchedWords): WordTier[] {
  const verbatims = ranksPhrase(tables, words) ? [true, false] : [null]
  return [matchTitle, matchText].flatMap((match) => {
    const ranksOf = (table: SearchedTable) => {
      const matched = match(words, table.typeTag)
      return matched ? sampleQueries(matched, table) : []
    }
    const queries = ranksOfTables(tables, ranksOf, anyQuery)
    return verbatims.flatMap((verbatim) => queries.map((query) => ({ ...query, verbatim })))
  })
}
