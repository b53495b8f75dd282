// Search results are ranked in tiers: whole names, beginnings of names, words of the title, words of the text; within each,
// the small tables together, then samples of the large tables, each four times as large as the one before. A word may be in
// millions of entries, so a query stops at the tier that fills the page. Where these tiers have few results, looser ones
// follow (see loose-tiers.ts).
import { releaseTables } from '@tiyu/model'
import { searchDocuments } from './documents.ts'
import { levelsFrom } from './entry-prefixes.ts'
import { type LooseQuery, looseQueries } from './loose-tiers.ts'
import { allOf, anyOf, type SearchedTable, tokenQuery, wordQuery } from './token-query.ts'
import { foldQuery, nameKey, type SearchTerm, searchTerms } from './tokens.ts'

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

function matchName(term: SearchTerm): Match {
  const query: TableQuery = (typeTag, levels) => tokenQuery(typeTag, 'name', term, levels)
  return { query, implied: query }
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

/** One rank of the results. */
interface Tier {
  /** The tsquery of its entries. */
  readonly query: string
  /** The tsquery of entries that belong to an earlier tier; null if there are none. */
  readonly earlier: string | null
  /** True if the entry must contain the phrase verbatim, false if it must not; null if it does not matter. */
  readonly verbatim: boolean | null
}

/** The plan of a search. */
export interface SearchPlan {
  /** The tsquery of all entries with every word. */
  readonly query: string
  /** The folded text, for verbatim matches. */
  readonly phrase: string
  /** Disjoint ranks of the entries with every word, best first. */
  readonly tiers: readonly Tier[]
  /** True if the text has Latin words that may be misspelt. */
  readonly hasLatinWords: boolean
  /** Returns the looser queries, in disjoint ranks after the tiers; `words` are those of the release. */
  loosen(words: readonly string[]): LooseQuery[]
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

/** Returns the term of names that begin so; a number is not the beginning of another. */
const nameTerm = (name: string): SearchTerm => ({ token: name, operator: /\d$/.test(name) ? '' : ':*' })

function strictTiers(searched: readonly SearchedTable[], terms: readonly SearchTerm[], name: string): Tier[] {
  const exact: SearchTerm = { token: name, operator: '' }
  const beginning = nameTerm(name)
  const named = (term: SearchTerm) => anyOf(searched.map(({ typeTag }) => tokenQuery(typeTag, 'name', term)))
  const tiersOf = (match: Match, earlier: string | null, verbatim: boolean | null) =>
    queriesOf(searched, match).map((query): Tier => ({ query, earlier, verbatim }))
  const byWords = [matchTitle(terms), matchText(terms)].flatMap((match) =>
    (terms.length > 1 ? [true, false] : [null]).flatMap((verbatim) => tiersOf(match, named(beginning), verbatim)),
  )
  return [
    ...tiersOf(matchName(exact), null, null),
    ...(beginning.operator === '' ? [] : tiersOf(matchName(beginning), named(exact), null)),
    ...byWords,
  ]
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
  const named = nameTerm(name)
  const withName = ({ typeTag }: SearchedTable) => tokenQuery(typeTag, 'name', named)
  const withWords = ({ typeTag }: SearchedTable) => allOf(terms.map((term) => wordQuery(typeTag, term)))
  return {
    query: anyOf(searched.flatMap((table) => [withName(table), withWords(table)])),
    phrase,
    tiers: strictTiers(searched, terms, name),
    hasLatinWords: /[a-z]{4}/.test(phrase),
    loosen: (words) => looseQueries(phrase, searched, words),
  }
}
