// The files in search/ of a static build: see docs/static-builds.md. An entry has a rank, its number in the order of entries
// that match equally well, and a sample level; its place is both in one number, so that places have the order of the ranks.
import type { SearchableTable } from '@tiyu/search'

/** Version of the files; another one where texts are parted into other tokens, too. */
export const SEARCH_FORMAT = 1

/** A type of entries. */
export interface SearchTable extends SearchableTable {
  /** The fields by whose texts its entries are found, and whether each is a name: `["region.name", 1]`. */
  readonly fields: readonly (readonly [field: string, isName: 0 | 1])[]
}

/** The content of `search/index.json`, or `search/index.json.gz`. */
export interface SearchSummary {
  readonly format: number
  /** The types of entries, in the order of the service. */
  readonly tables: readonly SearchTable[]
  /** The first token of each file of a dictionary: words, whole names of entries of high sample levels, and other names. */
  readonly tokens: readonly string[]
  readonly sampledNames: readonly string[]
  readonly names: readonly string[]
  /** By sample level, the first rank of each file of entries. */
  readonly entries: readonly (readonly number[])[]
  /** Entries per file of `regions/`, in the order of their ranks. */
  readonly regionsPerFile: number
  /** What the names of the files end in: `.json`, or `.json.gz` if they are compressed. */
  readonly extension: string
}

/** The lowest sample level of entries whose names have files of their own, which a search for a common beginning reads first. */
export const SAMPLED_NAMES_LEVEL = 2

/**
 * Ranks of the entries of one sample level, each as the difference to the one before. A number instead says how many there are
 * in a file of their own: `tokens/7-0.json` has those of level 0 of the tokens of `tokens/7.json`, by prefix and token.
 */
export type Ranks = readonly number[] | number

/** A token with the ranks of the entries that have it: by its prefix without a level, such as `F=`, and by sample level. */
export type TokenLists = readonly [token: string, lists: Readonly<Record<string, readonly Ranks[]>>]

/** An entry: number of its type, key, texts, each after the number of its field, and its folded text where it differs. */
export type SearchEntry = readonly [
  rank: number,
  table: number,
  key: string,
  texts: readonly (string | number)[],
  folded?: string,
]

/** A file of `regions/`: the number of the type of each entry, and the code of its region, empty without one. */
export type EntryRegions = readonly [tables: readonly number[], codes: readonly string[]]

const LEVELS = 16

/** Returns the place of an entry. */
export const placeOf = (rank: number, level: number): number => rank * LEVELS + level

/** Returns the rank of a place. */
export const rankOf = (place: number): number => Math.floor(place / LEVELS)

/** Returns the sample level of a place. */
export const levelOf = (place: number): number => place % LEVELS

/** Returns the number of the file with a key: the last one whose first key is not behind it. */
export function fileOf<Key>(firsts: readonly Key[], key: Key, compare: (one: Key, other: Key) => number): number {
  let [low, high] = [0, firsts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(firsts[middle] as Key, key) <= 0) low = middle + 1
    else high = middle
  }
  return low - 1
}
