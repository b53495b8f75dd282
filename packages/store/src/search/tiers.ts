// Search results are ranked in tiers: whole names, beginnings of names, words of the title, words of the text; within each,
// the small tables together, then samples of the large tables, each four times as large as the one before. A word may be in
// millions of entries, so a query stops at the tier that fills the page. Where these tiers have few results, looser ones
// follow (see loose-tiers.ts). Names are keys of a B-tree, words are tokens of an inverted index.
import { releaseTables } from '@tiyu/model'
import { foldQuery, nameKey, type SearchTerm, searchTerms } from '@tiyu/model/search-tokens'
import { searchDocuments } from './documents.ts'
import { levelsFrom } from './entry-prefixes.ts'
import { type LooseMatches, looseMatches } from './loose-tiers.ts'
import { allOf, anyOf, type KeyRange, keyRange, type SearchedTable, tokenQuery, wordQuery } from './token-query.ts'

/** Approximate number of entries in the smallest sample of a large table. */
const SMALLEST_SAMPLE = 1024

/** Returns the query for the entries of a table at these sample levels; `''` is every entry. */
type TableQuery = (typeTag: string, levels: readonly string[]) => string

/** What a tier matches: its query, and one that is true for all that it matches, to leave out the samples. */
interface Match {
  readonly query: TableQuery
  readonly implied: TableQuery
}

/** Returns the queries of one table from the smallest sample to the unsampled rest. */
function sampleQueries({ typeTag, topLevel }: SearchedTable, { query, implied }: Match): string[] {
  const smallest = query(typeTag, levelsFrom(topLevel))
  const middle = Array.from({ length: topLevel - 1 }, (_, below) => query(typeTag, [String(topLevel - 1 - below)]))
  return [smallest, ...middle, allOf([query(typeTag, ['']), `!${implied(typeTag, levelsFrom(1))}`])]
}

function matchTitle(terms: readonly SearchTerm[]): Match {
  const [first] = terms as [SearchTerm]
  return {
    query: (typeTag, levels) => allOf(terms.map((term) => tokenQuery(typeTag, 'title', term, levels))),
    implied: (typeTag, levels) => tokenQuery(typeTag, 'title', first, levels),
  }
}

function matchText(terms: readonly SearchTerm[]): Match {
  const [first, more] = terms as [SearchTerm, SearchTerm?]
  const inTitle = matchTitle(terms).query
  return {
    implied: (typeTag, levels) => wordQuery(typeTag, first, levels),
    query(typeTag, levels) {
      // A whole word occurs once per entry; words with a common prefix may be in both the title and the text.
      if (first.operator === '' && !more) return tokenQuery(typeTag, 'text', first, levels)
      return allOf([...terms.map((term) => wordQuery(typeTag, term, levels)), `!${inTitle(typeTag, levels)}`])
    },
  }
}

/** A rank of the entries with a name. */
interface NameTier {
  readonly ranges: readonly KeyRange[]
  /** True for entries whose whole name it is; false for those whose name only begins so. */
  readonly whole: boolean
}

/** A rank of the entries with the words, and without a name that begins with the text. */
interface WordTier {
  /** The tsquery of its entries. */
  readonly query: string
  /** True if the entry must contain the phrase verbatim, false if it must not; null if it does not matter. */
  readonly verbatim: boolean | null
}

/** The plan of a search. */
export interface SearchPlan {
  /** The tsquery of all entries with every word. */
  readonly query: string
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
  /** Returns the looser matches, in disjoint ranks after the tiers; `words` are those of the release. */
  loosen(words: readonly string[]): LooseMatches
}

type Rows = Readonly<Record<string, number>>

/** Returns the tables to search; `rows` are the row counts of the release per table name. */
function searchedTables(types: readonly string[], rows: Rows): SearchedTable[] {
  return releaseTables.flatMap(({ model, name }) => {
    const document = searchDocuments[model]
    if (!document || (types.length > 0 && !types.includes(model))) return []
    const levels = Math.log2((rows[name] ?? 0) / SMALLEST_SAMPLE) / 2
    return [{ typeTag: document.typeTag, topLevel: levels < 1 ? 0 : Math.floor(levels) }]
  })
}

/** Returns the queries of a match: the small tables together, then each large one by its samples. */
function queriesOf(searched: readonly SearchedTable[], match: Match): string[] {
  const small = searched.filter(({ topLevel }) => topLevel === 0)
  const large = searched.filter(({ topLevel }) => topLevel > 0)
  return [
    ...(small.length > 0 ? [anyOf(small.map(({ typeTag }) => match.query(typeTag, [''])))] : []),
    ...large.flatMap((table) => sampleQueries(table, match)),
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

function wordTiers(searched: readonly SearchedTable[], terms: readonly SearchTerm[]): WordTier[] {
  return [matchTitle(terms), matchText(terms)].flatMap((match) =>
    (terms.length > 1 ? [true, false] : [null]).flatMap((verbatim) =>
      queriesOf(searched, match).map((query) => ({ query, verbatim })),
    ),
  )
}

/**
 * Plans the search for entries that contain every word of a text.
 * @param types types of entries to search; all if empty
 * @param rows rows of the release per table name, which determine the number of samples
 * @returns undefined if the text has no word
 */
export function planSearch(text: string, types: readonly string[], rows: Rows): SearchPlan | undefined {
  const phrase = foldQuery(text)
  const terms = searchTerms(phrase)
  if (terms.length === 0) return undefined
  const searched = searchedTables(types, rows)
  const name = nameKey(phrase)
  const whole: SearchTerm = { token: name, operator: '' }
  // A number is not the beginning of another.
  const beginning: SearchTerm = { token: name, operator: /\d$/.test(name) ? '' : ':*' }
  const keysOf = (term: SearchTerm) => searched.map(({ typeTag }) => keyRange(typeTag, 'name', term))
  return {
    query: anyOf(searched.map(({ typeTag }) => allOf(terms.map((term) => wordQuery(typeTag, term))))),
    ranges: keysOf(beginning),
    named: `'${name}'${beginning.operator}`,
    wholeNames: keysOf(whole).map(({ from }) => from),
    phrase,
    nameTiers: [...nameTiers(searched, whole), ...(beginning.operator === '' ? [] : nameTiers(searched, beginning))],
    wordTiers: wordTiers(searched, terms),
    hasLatinWords: /[a-z]{4}/.test(phrase),
    loosen: (words) => looseMatches(phrase, searched, words),
  }
}
