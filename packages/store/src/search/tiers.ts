// Search results are ranked in tiers: title matches, then text matches; within each, the small tables together, then
// samples of the large tables, each four times as large as the one before. A word may be in millions of entries, so a
// query stops at the tier that fills the page. The tokens of an entry carry all of this as a prefix, so that no tier needs
// the intersection of two long posting lists: `F=云竹` is a word in the title of a facility, `F2-云竹` one in the further
// text of a facility at sample level 2.
import { hash64 } from '@tiyu/datapackage'
import { foldText, tables } from '@tiyu/model'
import { searchDocuments } from './documents.ts'
import { type SearchTerm, searchTerms } from './tokens.ts'

/** Approximate number of entries in the smallest sample of a large table. */
const SMALLEST_SAMPLE = 1024

/** The highest sample level; enough for 268 million entries. */
const MAX_SAMPLE_LEVEL = 9

/** Separators between sample level and word, for words of the title and of the further text. */
const TITLE_MARK = '='
const TEXT_MARK = '-'

const levelsFrom = (from: number) =>
  Array.from({ length: MAX_SAMPLE_LEVEL + 1 - from }, (_, level) => String(from + level))

const hash = new Uint32Array(2)

/** Returns the sample level of an entry: 0 for three in four, 1 for three in four of the rest, and so on. */
function sampleLevel(id: string): number {
  hash64(id, hash)
  return Math.min(MAX_SAMPLE_LEVEL, Math.clz32(hash[0] as number) >> 1)
}

/** Token prefixes for words of the title and of the further text; each begins with the space that separates tokens. */
export interface TokenPrefixes {
  readonly title: string
  readonly text: string
}

const tablePrefixes = (typeTag: string) =>
  ['', ...levelsFrom(1)].map(
    (level): TokenPrefixes => ({ title: ` ${typeTag}${level}${TITLE_MARK}`, text: ` ${typeTag}${level}${TEXT_MARK}` }),
  )

/** Prefixes by model: those of all entries, then those of each sample level. */
const PREFIXES: Readonly<Record<string, readonly TokenPrefixes[]>> = Object.fromEntries(
  Object.entries(searchDocuments).map(([model, { typeTag }]) => [model, tablePrefixes(typeTag)]),
)

/** Returns the prefixes to write every token of an entry with. A word of the title is not repeated as further text. */
export function tokenPrefixes(model: string, id: string): readonly TokenPrefixes[] {
  const [all, ...samples] = PREFIXES[model] as [TokenPrefixes, ...TokenPrefixes[]]
  const level = sampleLevel(id)
  return level === 0 ? [all] : [all, samples[level - 1] as TokenPrefixes]
}

const allOf = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' & ')})`)
const anyOf = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' | ')})`)

/** Where the words must match. */
type SearchField = 'title' | 'text' | 'anywhere'

/** Returns the tsquery for entries of a table with all terms; `levels` are sample levels, or `''` for all entries. */
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
  // A whole word occurs once per entry; words with a common prefix may be in both the title and the text.
  if (field === 'text' && first?.operator === '' && !more) return term(TEXT_MARK, first)
  const anywhere = allOf(terms.map((one) => anyOf([term(TITLE_MARK, one), term(TEXT_MARK, one)])))
  return field === 'text' ? allOf([anywhere, `!${inTitle()}`]) : anywhere
}

/** A table to search. */
interface SearchedTable {
  readonly typeTag: string
  /** Level of its smallest sample; 0 for a small table, which is not sampled. */
  readonly topLevel: number
}

/** Returns the queries of one table from the smallest sample to the unsampled rest. */
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

/** One rank of the results. */
interface Tier {
  /** The tsquery of its entries. */
  readonly query: string
  /** True if the entry must contain the phrase verbatim, false if it must not; null for a single word. */
  readonly verbatim: boolean | null
}

/** The plan of a search. */
export interface SearchPlan {
  /** The tsquery of all results. */
  readonly query: string
  /** The folded text, for verbatim matches. */
  readonly phrase: string
  /** Disjoint ranks that cover all results, best first. */
  readonly tiers: readonly Tier[]
}

type Rows = Readonly<Record<string, number>>

/** Returns the tables to search; `rows` are the row counts of the release per table name. */
function searchedTables(types: readonly string[], rows: Rows): SearchedTable[] {
  return tables.flatMap(({ model, name }) => {
    const document = searchDocuments[model]
    if (!document || (types.length > 0 && !types.includes(model))) return []
    const levels = Math.log2((rows[name] ?? 0) / SMALLEST_SAMPLE) / 2
    return [{ typeTag: document.typeTag, topLevel: levels < 1 ? 0 : Math.floor(levels) }]
  })
}

/**
 * Plans the search for entries that contain every word of a text.
 * @param types types of entries to search; all if empty
 * @param rows rows of the release per table name, which determine the number of samples
 * @returns undefined if the text has no word
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
