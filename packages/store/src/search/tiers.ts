// Where an entry of the search index stands. A word may be in millions of entries and a page shows a few, so a search
// goes from shelf to shelf and stops when its page is full: first those with the words in their titles, then the others;
// of each, the small tables together, then the large ones, and of these a small draw of all entries before draws that are
// four times as large each. What an entry is found by says all this beside the word, so that no shelf is found by cutting
// a long list of entries with another: `F=云竹` is a word in the title of a facility, `F2-云竹` one in the further text of
// a facility that is in the second draw.
import { hash64 } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import { searchDocuments } from './documents.ts'
import { foldText, type SearchTerm, searchTerms } from './tokens.ts'

/** Entries in the smallest draw of a large table, about. */
const SMALLEST_SAMPLE = 1024

/** The highest level of a draw; enough for 268 million entries. */
const MAX_SAMPLE_LEVEL = 9

/** What stands between the level of a draw and a word, for words of the title and words of the further text. */
const TITLE_MARK = '='
const TEXT_MARK = '-'

const levelsFrom = (from: number) =>
  Array.from({ length: MAX_SAMPLE_LEVEL + 1 - from }, (_, level) => String(from + level))

const hash = new Uint32Array(2)

/** The draw an entry is in: 0 for three in four, 1 for three in four of the others, and so on. */
function sampleLevel(id: string): number {
  hash64(id, hash)
  return Math.min(MAX_SAMPLE_LEVEL, Math.clz32(hash[0] as number) >> 1)
}

/** What words of an entry are marked with, those of its title and those of its further text: a space, then the mark. */
export interface TokenPrefixes {
  readonly title: string
  readonly text: string
}

const tablePrefixes = (typeTag: string) =>
  ['', ...levelsFrom(1)].map(
    (level): TokenPrefixes => ({ title: ` ${typeTag}${level}${TITLE_MARK}`, text: ` ${typeTag}${level}${TEXT_MARK}` }),
  )

/** The marks of each table: those of all entries, then those of each draw. */
const PREFIXES: Readonly<Record<string, readonly TokenPrefixes[]>> = Object.fromEntries(
  Object.entries(searchDocuments).map(([model, { typeTag }]) => [model, tablePrefixes(typeTag)]),
)

/** What the words of an entry are marked with, each in its turn; a word of the title is none of the further text. */
export function tokenPrefixes(model: string, id: string): readonly TokenPrefixes[] {
  const [all, ...samples] = PREFIXES[model] as [TokenPrefixes, ...TokenPrefixes[]]
  const level = sampleLevel(id)
  return level === 0 ? [all] : [all, samples[level - 1] as TokenPrefixes]
}

const allOf = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' & ')})`)
const anyOf = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' | ')})`)

/** Where the words stand. */
type SearchField = 'title' | 'text' | 'anywhere'

/** The `tsquery` of entries of a table that hold all terms; `draws` are levels, or an empty text for entries of any. */
function tableQuery(
  typeTag: string,
  terms: readonly SearchTerm[],
  field: SearchField,
  levels: readonly string[],
): string {
  const term = (mark: string, { token, operator }: SearchTerm) =>
    anyOf(levels.map((level) => `'${typeTag}${level}${mark}${token}'${operator}`))
  const inTitle = () => allOf(terms.map((one) => term(TITLE_MARK, one)))
  if (field === 'title') return inTitle()
  const [first, more] = terms
  // A whole word is marked once in an entry; what several begin with may be in the title and in the text.
  if (field === 'text' && first?.operator === '' && !more) return term(TEXT_MARK, first)
  const anywhere = allOf(terms.map((one) => anyOf([term(TITLE_MARK, one), term(TEXT_MARK, one)])))
  return field === 'text' ? allOf([anywhere, `!${inTitle()}`]) : anywhere
}

/** A table as it is searched. */
interface SearchedTable {
  readonly typeTag: string
  /** Level of its smallest draw; 0 for a table that is read as a whole. */
  readonly topLevel: number
}

/** The queries of one table, draw by draw. */
function sampleQueries(
  { typeTag, topLevel }: SearchedTable,
  terms: readonly SearchTerm[],
  field: SearchField,
): string[] {
  const [first] = terms as [SearchTerm, ...SearchTerm[]]
  const smallest = tableQuery(typeTag, terms, field, levelsFrom(topLevel))
  const middle = Array.from({ length: topLevel - 1 }, (_, below) =>
    tableQuery(typeTag, terms, field, [String(topLevel - 1 - below)]),
  )
  const sampled = tableQuery(typeTag, [first], field === 'title' ? 'title' : 'anywhere', levelsFrom(1))
  return [smallest, ...middle, allOf([tableQuery(typeTag, terms, field, ['']), `!${sampled}`])]
}

/** A part of what is found. */
interface Tier {
  /** `tsquery` of its entries. */
  readonly query: string
  /** Whether the text is in theirs as it is, its words side by side; null where that makes no difference. */
  readonly verbatim: boolean | null
}

/** What a text finds. */
export interface SearchPlan {
  /** `tsquery` of everything that is found. */
  readonly query: string
  /** The text as it would stand in that of an entry. */
  readonly phrase: string
  /** Everything that is found, once, in its order. */
  readonly tiers: readonly Tier[]
}

type Rows = Readonly<Record<string, number>>

/** The tables to be searched, in a release with so many rows per table name. */
function searchedTables(types: readonly string[], rows: Rows): SearchedTable[] {
  return tables.flatMap(({ model, name }) => {
    const document = searchDocuments[model]
    if (!document || (types.length > 0 && !types.includes(model))) return []
    const levels = Math.log2((rows[name] ?? 0) / SMALLEST_SAMPLE) / 2
    return [{ typeTag: document.typeTag, topLevel: levels < 1 ? 0 : Math.floor(levels) }]
  })
}

/**
 * The search for what holds every word of a text.
 * @param types only entries of these types; of all where there are none
 * @param rows rows of the release per table name, which decide how many draws there are
 * @returns undefined where the text has no word
 */
export function planSearch(text: string, types: readonly string[], rows: Rows): SearchPlan | undefined {
  const terms = searchTerms(text)
  if (terms.length === 0) return undefined
  const searched = searchedTables(types, rows)
  const small = searched.filter(({ topLevel }) => topLevel === 0)
  const large = searched.filter(({ topLevel }) => topLevel > 0)
  const queries = (field: SearchField) => [
    ...(small.length > 0 ? [anyOf(small.map(({ typeTag }) => tableQuery(typeTag, terms, field, [''])))] : []),
    ...large.flatMap((table) => sampleQueries(table, terms, field)),
  ]
  const tiers = (['title', 'text'] as const).flatMap((field) =>
    (terms.length > 1 ? [true, false] : [null]).flatMap((verbatim) =>
      queries(field).map((query) => ({ query, verbatim })),
    ),
  )
  return {
    query: anyOf(searched.map(({ typeTag }) => tableQuery(typeTag, terms, 'anywhere', ['']))),
    phrase: foldText(text.trim()),
    tiers,
  }
}
