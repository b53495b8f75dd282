// Search results are ranked in tiers: whole names, beginnings of names, words of the title, words of the text; within each,
// the small tables together, then samples of the large tables, each four times as large as the one before. A word may be in
// millions of entries, so a query stops at the tier that fills the page. Where these tiers have few results, looser ones
// follow (see loose-tiers.ts). Names are keys of a B-tree, words are tokens of an inverted index.
import { releaseTables } from '@tiyu/model'
import { foldQuery, nameKey, type SearchTerm, searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { anywhere, inTitle, TypeConjunction } from './conjunction.ts'
import { searchDocuments } from './documents.ts'
import { levelsFrom, MAX_SAMPLE_LEVEL } from './entry-prefixes.ts'
import { LooseSearch } from './loose-tiers.ts'
import { TokenFrequencies } from './token-frequencies.ts'
import { allOf, anyOf, type KeyRange, keyRange, type SearchedTable } from './token-query.ts'

/** Approximate number of entries in the smallest sample of a large table, and of those with the rarest word. */
const SMALLEST_SAMPLE = 1024
const SMALLEST_WORD_SAMPLE = 64

/** Words that are looked up; entries with them are compared with the others. */
const LOOKED_UP = 3

/** Entries with the rarest of several words of which those with the whole phrase are looked for. */
const MAX_PHRASE_CANDIDATES = 4096

/** What the words of a search are looked up by. */
interface Words {
  readonly terms: readonly SearchTerm[]
  readonly frequencies: TokenFrequencies
  /** Code of the region of the hits; undefined for all. */
  readonly region: string | undefined
}

/** A way to match the words of a search, of one type. */
interface WordMatch {
  /** What the entries have. */
  readonly all: TypeConjunction
  /** What those of them have that match better. */
  readonly better?: TypeConjunction | undefined
}

const inRegion = ({ region }: Words) =>
  region === undefined ? [] : [[{ kind: 'region', term: { token: region, operator: '' } } as const]]

/** Returns what the entries of a type have that have every word. */
function everyWord(words: Words, typeTag: string): TypeConjunction | undefined {
  return TypeConjunction.create(typeTag, [...words.terms.map(anywhere), ...inRegion(words)], words.frequencies)
}

function matchTitle(words: Words, typeTag: string): WordMatch | undefined {
  const conjunction = [...words.terms.map(inTitle), ...inRegion(words)]
  const all = TypeConjunction.create(typeTag, conjunction, words.frequencies)
  return all && { all }
}

function matchText(words: Words, typeTag: string): WordMatch | undefined {
  const { terms, frequencies } = words
  const [first, more] = terms as [SearchTerm, SearchTerm?]
  // A whole word occurs once per entry; words with a common prefix may be in both the title and the text.
  const isOnlyInText = first.operator === '' && !more
  const word = isOnlyInText ? (term: SearchTerm) => [{ kind: 'text', term } as const] : anywhere
  const all = TypeConjunction.create(typeTag, [...terms.map(word), ...inRegion(words)], frequencies)
  if (!all || terms.every((term) => frequencies.of(typeTag, 'text', term) === 0)) return undefined
  return isOnlyInText ? { all } : { all, better: TypeConjunction.create(typeTag, terms.map(inTitle), frequencies) }
}

/** Returns the number of the smallest sample that is read: few entries are read at once. */
function topLevelOf({ all: { atMost } }: WordMatch, { topLevel }: SearchedTable): number {
  if (atMost === undefined || topLevel === 0) return topLevel
  return Math.min(MAX_SAMPLE_LEVEL, levelOf(atMost, SMALLEST_WORD_SAMPLE))
}

/** Returns the queries of one type from the smallest sample to the unsampled rest. */
function sampleQueries(match: WordMatch, table: SearchedTable): EntryQuery[] {
  const topLevel = topLevelOf(match, table)
  const { all, better } = match
  const others = (levels: readonly string[]) => (better ? [`!${better.query(levels)}`] : [])
  const at = (levels: readonly string[]): EntryQuery => ({
    lookup: all.rarest(LOOKED_UP).query(levels),
    query: allOf([all.query(levels), ...others(levels)]),
  })
  if (topLevel === 0) return [at([''])]
  const middle = Array.from({ length: topLevel - 1 }, (_, below) => at([String(topLevel - 1 - below)]))
  const { lookup, query } = at([''])
  const rest = { lookup, query: allOf([query, `!${all.rarest(1).query(levelsFrom(1))}`]) }
  return [at(levelsFrom(topLevel)), ...middle, rest]
}

/** The query of no entry: tokens begin with the tag of a type. */
const NO_ENTRY = "'-'"

/** A rank of the entries with a name. */
interface NameTier {
  readonly ranges: readonly KeyRange[]
  /** True for entries whose whole name it is; false for those whose name only begins so. */
  readonly whole: boolean
}

/** A query of entries, in two steps. */
interface EntryQuery {
  /** The tsquery of the entries with the rarest words, which are looked up. */
  readonly lookup: string
  /** The tsquery that those entries are compared with. */
  readonly query: string
}

/** A rank of the entries with the words, and without a name that begins with the text. */
interface WordTier extends EntryQuery {
  /** True if the entry must contain the phrase verbatim, false if it must not; null if it does not matter. */
  readonly verbatim: boolean | null
}

/** The plan of a search. */
export interface SearchPlan {
  /** All entries with every word. */
  readonly everyWord: EntryQuery
  /** The keys of all entries with a name that begins with the text. */
  readonly ranges: readonly KeyRange[]
  /** The tsquery for the names of an entry, true if one begins with the text. */
  readonly named: string
  /** The keys of the whole name. */
  readonly wholeNames: readonly string[]
  /** The folded text, for verbatim matches. */
  readonly phrase: string
  /** Disjoint ranks of the entries with a name, best first. */
  readonly nameTiers: readonly NameTier[]
  /** Disjoint ranks of the other entries with every word, which follow. */
  readonly wordTiers: readonly WordTier[]
  /** True if the text has Latin words that may be misspelt. */
  readonly hasLatinWords: boolean
  /** True if every name that begins with the text has all its words. */
  readonly impliesWords: boolean
  /** Number of entries with every word, if it is counted. */
  readonly total: number | undefined
  /** Returns the looser matches; `words` are those of the release. */
  loosen(words: readonly string[]): LooseSearch
}

type Rows = Readonly<Record<string, number>>

/** Returns the tables to search; `rows` are the row counts of the release per table name. */
function searchedTables(types: readonly string[], rows: Rows): SearchedTable[] {
  return releaseTables.flatMap(({ model, name }) => {
    const document = searchDocuments[model]
    if (!document || (types.length > 0 && !types.includes(model))) return []
    return [{ typeTag: document.typeTag, topLevel: levelOf(rows[name] ?? 0, SMALLEST_SAMPLE) }]
  })
}

/** Returns the number of samples of so many entries. */
function levelOf(entries: number, smallest: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, entries) / smallest) / 2))
}

const anyQuery = (queries: readonly EntryQuery[]): EntryQuery => ({
  lookup: anyOf(queries.map(({ lookup }) => lookup)),
  query: anyOf(queries.map(({ query }) => query)),
})

/** Returns the queries of a match: the small tables together, then each large one by its samples. */
function queriesOf(
  searched: readonly SearchedTable[],
  match: (typeTag: string) => WordMatch | undefined,
): EntryQuery[] {
  const queries = (tables: readonly SearchedTable[]) =>
    tables.flatMap((table) => {
      const matched = match(table.typeTag)
      return matched ? [sampleQueries(matched, table)] : []
    })
  const small = queries(searched.filter(({ topLevel }) => topLevel === 0)).flat()
  return [
    ...(small.length > 0 ? [anyQuery(small)] : []),
    ...queries(searched.filter(({ topLevel }) => topLevel > 0)).flat(),
  ]
}

/** Returns the ranges of one table from the smallest sample to the unsampled rest. */
function sampleRanges({ typeTag, topLevel }: SearchedTable, term: SearchTerm): KeyRange[][] {
  const range = (level: string, maxLevel?: number) => keyRange(typeTag, 'name', term, level, maxLevel)
  const smallest = levelsFrom(topLevel).map((level) => range(level))
  const middle = Array.from({ length: topLevel - 1 }, (_, below) => [range(String(topLevel - 1 - below))])
  return [smallest, ...middle, [range('', 0)]]
}

/** Returns the ranks of a name: the small tables together, then each large one by its samples. */
function nameTiers(searched: readonly SearchedTable[], term: SearchTerm): NameTier[] {
  const small = searched.filter(({ topLevel }) => topLevel === 0)
  const large = searched.filter(({ topLevel }) => topLevel > 0)
  const ranges = [
    ...(small.length > 0 ? [small.map(({ typeTag }) => keyRange(typeTag, 'name', term))] : []),
    ...large.flatMap((table) => sampleRanges(table, term)),
  ]
  return ranges.map((one) => ({ ranges: one, whole: term.operator === '' }))
}

/** True if entries with the whole phrase are told from others: a phrase of several words may be in none of many entries. */
function comparesPhrase(searched: readonly SearchedTable[], words: Words, phrase: string): boolean {
  if (words.terms.length === 1) return false
  const { han, words: others } = textRuns(phrase)
  if (han.length + others.length === 1) return true
  return searched.every(({ typeTag }) => (everyWord(words, typeTag)?.atMost ?? 0) <= MAX_PHRASE_CANDIDATES)
}

function wordTiers(searched: readonly SearchedTable[], words: Words, phrase: string): WordTier[] {
  const verbatims = comparesPhrase(searched, words, phrase) ? [true, false] : [null]
  return [matchTitle, matchText].flatMap((match) => {
    const queries = queriesOf(searched, (typeTag) => match(words, typeTag))
    return verbatims.flatMap((verbatim) => queries.map((query) => ({ ...query, verbatim })))
  })
}

/** Returns the number of entries with the only word; undefined if it is not counted. */
function countWord(searched: readonly SearchedTable[], { terms, frequencies, region }: Words): number | undefined {
  const [term, more] = terms as [SearchTerm, SearchTerm?]
  if (more || region !== undefined || term.operator !== '') return undefined
  const counts = searched.flatMap(({ typeTag }) =>
    anywhere(term).map(({ kind }) => frequencies.of(typeTag, kind, term)),
  )
  return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

/** Returns the query for entries of any type with every word. */
function everyWordQuery(searched: readonly SearchedTable[], words: Words): EntryQuery {
  const ofTypes = searched.flatMap(({ typeTag }) => everyWord(words, typeTag) ?? [])
  if (ofTypes.length === 0) return { lookup: NO_ENTRY, query: NO_ENTRY }
  return anyQuery(ofTypes.map((one) => ({ lookup: one.rarest(LOOKED_UP).query(), query: one.query() })))
}

/** The terms of a text whose frequencies a plan needs. */
export const plannedTerms = (text: string): SearchTerm[] => searchTerms(foldQuery(text))

/** A text to search for, and where. */
export interface PlannedSearch {
  readonly text: string
  /** Types of entries to search; all if empty. */
  readonly types: readonly string[]
  /** Code of the region of the entries; undefined for all. */
  readonly region?: string | undefined
}

/**
 * Plans the search for entries that contain every word of a text, which has some (see `plannedTerms`).
 * @param rows rows of the release per table name, which determine the number of samples
 * @param frequencies those of the terms of the text and of the region; without them, samples follow from the rows
 */
export function planSearch(
  { text, types, region }: PlannedSearch,
  rows: Rows,
  frequencies: TokenFrequencies = new TokenFrequencies(),
): SearchPlan {
  const phrase = foldQuery(text)
  const terms = searchTerms(phrase)
  const searched = searchedTables(types, rows)
  const words: Words = { terms, frequencies, region }
  const name = nameKey(phrase)
  const whole: SearchTerm = { token: name, operator: '' }
  // A number is not the beginning of another.
  const beginning: SearchTerm = { token: name, operator: /\d$/.test(name) ? '' : ':*' }
  const keysOf = (term: SearchTerm) => searched.map(({ typeTag }) => keyRange(typeTag, 'name', term))
  return {
    everyWord: everyWordQuery(searched, words),
    ranges: keysOf(beginning),
    named: `'${name}'${beginning.operator}`,
    wholeNames: keysOf(whole).map(({ from }) => from),
    phrase,
    nameTiers: [...nameTiers(searched, whole), ...(beginning.operator === '' ? [] : nameTiers(searched, beginning))],
    wordTiers: wordTiers(searched, words, phrase),
    hasLatinWords: /[a-z]{4}/.test(phrase),
    impliesWords: /^\p{Script=Han}+$/u.test(phrase),
    total: countWord(searched, words),
    loosen: (releaseWords) => new LooseSearch(phrase, releaseWords, { tables: searched, region }),
  }
}
