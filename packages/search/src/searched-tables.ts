// The tables that a search looks into. The entries of a large table are parted into samples, each four times as large as the
// one before.
/** A table with search entries. */
export interface SearchableTable {
  /** The type of its entries, such as `Facility`. */
  readonly type: string
  /** Prefix of their tokens. */
  readonly typeTag: string
  /** Number of its rows. */
  readonly rows: number
}

/** A table to search. */
export interface SearchedTable {
  readonly typeTag: string
  /** Level of its smallest sample; 0 for a small table, which is not sampled. */
  readonly topLevel: number
}

/** Approximate number of entries in the smallest sample of a large table. */
const SMALLEST_SAMPLE = 1024

/** The same of the entries that are known to have a name which begins with the text. */
const SMALLEST_NARROWED_SAMPLE = 256

/** Returns the level of the smallest sample of so many entries that has about `smallest`. */
export function topLevelOf(entries: number, smallest: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, entries) / smallest) / 2))
}

/**
 * Returns the tables of these types.
 * @param types types of entries; all if empty
 */
export function searchedTables(types: readonly string[], tables: readonly SearchableTable[]): SearchedTable[] {
  const searched = types.length > 0 ? tables.filter(({ type }) => types.includes(type)) : tables
  return searched.map(({ typeTag, rows }) => ({ typeTag, topLevel: topLevelOf(rows, SMALLEST_SAMPLE) }))
}

/** Returns a table with samples of so many of its entries at most; of all if it is not known. */
export function narrowed(table: SearchedTable, entries: number | undefined): SearchedTable {
  if (entries === undefined) return table
  return { ...table, topLevel: Math.min(table.topLevel, topLevelOf(entries, SMALLEST_NARROWED_SAMPLE)) }
}

/** Returns the ranks of the entries of tables: those of the small tables together, then those of each large one. */
export function ranksOfTables<Rank>(
  tables: readonly SearchedTable[],
  ranksOf: (table: SearchedTable) => readonly Rank[],
  join: (ranks: readonly Rank[]) => Rank,
): Rank[] {
  const small = tables.filter(({ topLevel }) => topLevel === 0).flatMap(ranksOf)
  const large = tables.filter(({ topLevel }) => topLevel > 0).flatMap(ranksOf)
  return small.length > 0 ? [join(small), ...large] : large
}
