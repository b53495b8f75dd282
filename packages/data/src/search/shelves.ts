// Where an entry of the search index stands. A word may be in millions of entries and a page shows a few, so a search
// goes from shelf to shelf and stops when its page is full: first those with the words in their titles, then the others;
// of each, the small tables together, then the large ones, and of these a small draw of all entries before draws that are
// four times as large each. What an entry is found by says all this beside the word, so that no shelf is found by cutting
// a long list of entries with another: `F=云竹` is a word in the title of a facility, `F2-云竹` one in the further text of
// a facility that is in the second draw.
import { fingerprint } from '../package/fingerprints.ts'
import { tables } from '../tables/all.ts'
import { searchDocuments } from './documents.ts'
import { foldText, type SearchTerm, searchTerms } from './tokens.ts'

/** Entries in the smallest draw of a large table, about. */
const SMALLEST_DRAW = 1024

/** The highest level of a draw; enough for 268 million entries. */
const TOP = 9

/** What stands between the level of a draw and a word, for words of the title and words of the further text. */
const TITLE = '='
const TEXT = '-'

const levels = (from: number) => Array.from({ length: TOP + 1 - from }, (_, level) => String(from + level))

const made = new Uint32Array(2)

/** The draw an entry is in: 0 for three in four, 1 for three in four of the others, and so on. */
function drawOf(id: string): number {
  fingerprint(id, made)
  return Math.min(TOP, Math.clz32(made[0] as number) >> 1)
}

/** What words of an entry are marked with, those of its title and those of its further text: a space, then the mark. */
export interface Marks {
  readonly title: string
  readonly text: string
}

const marksOfTable = (letter: string) =>
  ['', ...levels(1)].map((draw): Marks => ({ title: ` ${letter}${draw}${TITLE}`, text: ` ${letter}${draw}${TEXT}` }))

/** The marks of each table: those of all entries, then those of each draw. */
const MARKS: Readonly<Record<string, readonly Marks[]>> = Object.fromEntries(
  Object.entries(searchDocuments).map(([model, { letter }]) => [model, marksOfTable(letter)]),
)

/** What the words of an entry are marked with, each in its turn; a word of the title is none of the further text. */
export function marksOf(model: string, id: string): readonly Marks[] {
  const [all, ...draws] = MARKS[model] as [Marks, ...Marks[]]
  const draw = drawOf(id)
  return draw === 0 ? [all] : [all, draws[draw - 1] as Marks]
}

const all = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' & ')})`)
const any = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' | ')})`)

/** Where the words stand. */
type Place = 'title' | 'text' | 'anywhere'

/** The `tsquery` of entries of a table that hold all terms; `draws` are levels, or an empty text for entries of any. */
function tableQuery(letter: string, terms: readonly SearchTerm[], place: Place, draws: readonly string[]): string {
  const term = (mark: string, { token, prefix }: SearchTerm) =>
    any(draws.map((draw) => `'${letter}${draw}${mark}${token}'${prefix}`))
  const inTitle = () => all(terms.map((one) => term(TITLE, one)))
  if (place === 'title') return inTitle()
  const [only, more] = terms
  // A whole word is marked once in an entry; what several begin with may be in the title and in the text.
  if (place === 'text' && only?.prefix === '' && !more) return term(TEXT, only)
  const anywhere = all(terms.map((one) => any([term(TITLE, one), term(TEXT, one)])))
  return place === 'text' ? all([anywhere, `!${inTitle()}`]) : anywhere
}

/** A table as it is searched. */
interface Searched {
  readonly letter: string
  /** Level of its smallest draw; 0 for a table that is read as a whole. */
  readonly top: number
}

/** The queries of one table, draw by draw. */
function drawQueries({ letter, top }: Searched, terms: readonly SearchTerm[], place: Place): string[] {
  const [first] = terms as [SearchTerm, ...SearchTerm[]]
  const smallest = tableQuery(letter, terms, place, levels(top))
  const middle = Array.from({ length: top - 1 }, (_, below) =>
    tableQuery(letter, terms, place, [String(top - 1 - below)]),
  )
  const drawn = tableQuery(letter, [first], place === 'title' ? 'title' : 'anywhere', levels(1))
  return [smallest, ...middle, all([tableQuery(letter, terms, place, ['']), `!${drawn}`])]
}

/** A part of what is found. */
interface Shelf {
  /** `tsquery` of its entries. */
  readonly query: string
  /** Whether the text is in theirs as it is, its words side by side; null where that makes no difference. */
  readonly verbatim: boolean | null
}

/** What a text finds. */
export interface Search {
  /** `tsquery` of everything that is found. */
  readonly query: string
  /** The text as it would stand in that of an entry. */
  readonly phrase: string
  /** Everything that is found, once, in its order. */
  readonly shelves: readonly Shelf[]
}

type Rows = Readonly<Record<string, number>>

/** The tables to be searched, in a release with so many rows per table name. */
function searchedTables(types: readonly string[], rows: Rows): Searched[] {
  return tables.flatMap(({ model, name }) => {
    const document = searchDocuments[model]
    if (!document || (types.length > 0 && !types.includes(model))) return []
    const draws = Math.log2((rows[name] ?? 0) / SMALLEST_DRAW) / 2
    return [{ letter: document.letter, top: draws < 1 ? 0 : Math.floor(draws) }]
  })
}

/**
 * The search for what holds every word of a text.
 * @param types only entries of these types; of all where there are none
 * @param rows rows of the release per table name, which decide how many draws there are
 * @returns undefined where the text has no word
 */
export function searchFor(text: string, types: readonly string[], rows: Rows): Search | undefined {
  const terms = searchTerms(text)
  if (terms.length === 0) return undefined
  const searched = searchedTables(types, rows)
  const small = searched.filter(({ top }) => top === 0)
  const large = searched.filter(({ top }) => top > 0)
  const queries = (place: Place) => [
    ...(small.length > 0 ? [any(small.map(({ letter }) => tableQuery(letter, terms, place, [''])))] : []),
    ...large.flatMap((table) => drawQueries(table, terms, place)),
  ]
  const shelves = (['title', 'text'] as const).flatMap((place) =>
    (terms.length > 1 ? [true, false] : [null]).flatMap((verbatim) =>
      queries(place).map((query) => ({ query, verbatim })),
    ),
  )
  return {
    query: any(searched.map(({ letter }) => tableQuery(letter, terms, 'anywhere', ['']))),
    phrase: foldText(text.trim()),
    shelves,
  }
}
