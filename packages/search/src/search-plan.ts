// The plan of a search: the ranks of its hits, in the order in which they are looked up. Whole names come first, then
// beginnings of names, words of the title, and words of the text; within each, the small tables, then samples of the large
// ones. A word may be in millions of entries, so a query stops at the rank that fills the page. Where these ranks have few
// hits, looser ones follow (see loose-tiers.ts).
import { foldQuery, nameKey, type SearchTerm, searchTerms } from '@tiyu/model/search-tokens'
import { anywhere, type EntryQuery, sumOf } from './conjunction.ts'
import { partMatches, partsOf } from './loose/parts.ts'
import { type LooseMatches, LooseSearch, rankedMatches } from './loose-tiers.ts'
import { type NameTier, nameTiers } from './name-tiers.ts'
import { narrowed, type SearchableTable, type SearchedTable, searchedTables } from './searched-tables.ts'
import type { PinyinReader } from './syllables.ts'
import { TokenFrequencies } from './token-frequencies.ts'
import { type KeyRange, keyRange, NO_ENTRY } from './token-query.ts'
import { everyWord, everyWordQuery, hasFewEntries, type SearchedWords, type WordTier, wordTiers } from './word-tiers.ts'

/** A text to search for, and where. */
export interface PlannedSearch {
  readonly text: string
  /** Types of entries to search; all if empty. */
  readonly types: readonly string[]
  /** Code of the region of the entries; undefined for all. */
  readonly region?: string | undefined
}

/** The ranks and the queries of a search; what takes long is made when it is first read. */
export class SearchPlan {
  private readonly tables: readonly SearchedTable[]
  private readonly words: SearchedWords
  private names: readonly NameTier[] | undefined
  private worded: readonly WordTier[] | undefined
  private every: EntryQuery | undefined

  constructor(tables: readonly SearchedTable[], words: SearchedWords) {
    this.tables = tables
    this.words = words
  }

  /** The folded text, for verbatim matches. */
  get phrase(): string {
    return this.words.phrase
  }

  /** All entries with every word. */
  get everyWord(): EntryQuery {
    this.every ??= everyWordQuery(this.tables, this.words) ?? { lookup: NO_ENTRY, query: NO_ENTRY }
    return this.every
  }

  /** The keys of all entries with a name that begins with the text. */
  get ranges(): readonly KeyRange[] {
    return this.keysOf(this.beginning)
  }

  /** The keys of all entries with the whole name. */
  get wholeNames(): readonly KeyRange[] {
    return this.keysOf(this.whole)
  }

  /** The tsquery for the names of an entry, true if one begins with the text. */
  get named(): string {
    const { token, operator } = this.beginning
    return `'${token}'${operator}`
  }

  /** Disjoint ranks of the entries with a name, best first. */
  get nameTiers(): readonly NameTier[] {
    const terms = this.beginning.operator === '' ? [this.whole] : [this.whole, this.beginning]
    this.names ??= terms.flatMap((term) => nameTiers(this.tablesWithNames(), term))
    return this.names
  }

  /** Disjoint ranks of the other entries with every word, which follow. */
  get wordTiers(): readonly WordTier[] {
    this.worded ??= wordTiers(this.tables, this.words)
    return this.worded
  }

  /** True if few entries have every word, so that all of them are read and ranked. */
  get hasFewEntries(): boolean {
    return hasFewEntries(this.tables, this.words)
  }

  /** True if the text has Latin words that may be misspelt. */
  get hasLatinWords(): boolean {
    return /[a-z]{4}/.test(this.phrase)
  }

  /** True if the text has Chinese characters whose sound others may have. */
  get hasCharacters(): boolean {
    return /\p{Script=Han}{2}/u.test(this.phrase)
  }

  /** True if every name that begins with the text has all its words. */
  get impliesWords(): boolean {
    return /^\p{Script=Han}+$/u.test(this.phrase)
  }

  /** Number of entries with every word, if it is counted: those of a single word are. */
  get total(): number | undefined {
    const { terms, region } = this.words
    const [term, more] = terms as [SearchTerm, SearchTerm?]
    return more || region !== undefined || term.operator !== '' ? undefined : this.countOf(term)
  }

  /** Returns the looser matches; `words` are those of the release, `pinyin` reads Chinese characters if there are any. */
  loosen(words: readonly string[], pinyin: PinyinReader | undefined): LooseSearch {
    return new LooseSearch(rankedMatches(this.phrase, words, pinyin), this.searched)
  }

  /** The parts of the text, which are looked for where nothing else is found. */
  get parts(): readonly string[] {
    return partsOf(this.phrase, (term) => this.countOf(term))
  }

  /** Returns the matches of parts of the text. */
  matchParts(parts: readonly string[]): LooseMatches {
    return new LooseSearch(partMatches(parts), this.searched).matches(this.words.frequencies)
  }

  private get searched() {
    return { tables: this.tables, region: this.words.region }
  }

  /** Number of entries with a word; undefined if it is not counted. */
  private countOf(term: SearchTerm): number | undefined {
    const { frequencies } = this.words
    return sumOf(
      this.tables.flatMap(({ typeTag }) => anywhere(term).map(({ kind }) => frequencies.of(typeTag, kind, term))),
    )
  }

  private get whole(): SearchTerm {
    return { token: nameKey(this.phrase), operator: '' }
  }

  /** A number is not the beginning of another. */
  private get beginning(): SearchTerm {
    const token = nameKey(this.phrase)
    return { token, operator: /\d$/.test(token) ? '' : ':*' }
  }

  /** The tables that may have names which begin with the text: of few names, no samples are read. */
  private tablesWithNames(): readonly SearchedTable[] {
    if (!this.impliesWords) return this.tables
    return this.tables.flatMap((table) => {
      const named = everyWord({ ...this.words, region: undefined }, table.typeTag)
      return named ? [narrowed(table, named.atMost)] : []
    })
  }

  private keysOf(term: SearchTerm): KeyRange[] {
    return this.tables.map(({ typeTag }) => keyRange(typeTag, 'name', term))
  }
}

/** The terms of a text whose frequencies a plan needs. */
export const plannedTerms = (text: string): SearchTerm[] => searchTerms(foldQuery(text))

/**
 * Plans the search for entries that contain every word of a text, which has some (see `plannedTerms`).
 * @param tables those of the release, whose rows determine the number of samples
 * @param frequencies those of the terms of the text and of the region; without them, samples follow from the rows
 */
export function planSearch(
  { text, types, region }: PlannedSearch,
  tables: readonly SearchableTable[],
  frequencies: TokenFrequencies = new TokenFrequencies(),
): SearchPlan {
  const phrase = foldQuery(text)
  return new SearchPlan(searchedTables(types, tables), { terms: searchTerms(phrase), phrase, frequencies, region })
}
