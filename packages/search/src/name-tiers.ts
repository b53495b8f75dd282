// The ranks of the entries with a name that is the searched text, or begins with it. Names are keys of a B-tree.
import type { SearchTerm } from '@tiyu/model/search-tokens'
import { ranksOfTables, type SearchedTable } from './searched-tables.ts'
import { levelsFrom } from './token-kinds.ts'
import { type KeyRange, keyRange } from './token-query.ts'

/** A rank of the entries with a name. */
export interface NameTier {
  readonly ranges: readonly KeyRange[]
  /** True for entries whose whole name it is; false for those whose name only begins so. */
  readonly whole: boolean
}

/** Returns the ranges of one table from the smallest sample to the unsampled rest. */
function sampleRanges({ typeTag, topLevel }: SearchedTable, term: SearchTerm): KeyRange[][] {
  if (topLevel === 0) return [[keyRange(typeTag, 'name', term)]]
  const range = (level: string, maxLevel?: number) => keyRange(typeTag, 'name', term, level, maxLevel)
  const smallest = levelsFrom(topLevel).map((level) => range(level))
  const middle = Array.from({ length: topLevel - 1 }, (_, below) => [range(String(topLevel - 1 - below))])
  return [smallest, ...middle, [range('', 0)]]
}

/** Returns the disjoint ranks of a name, best first. */
export function nameTiers(tables: readonly SearchedTable[], term: SearchTerm): NameTier[] {
  const ranges = ranksOfTables<readonly KeyRange[]>(
    tables,
    (table) => sampleRanges(table, term),
    (small) => small.flat(),
  )
  return ranges.map((one) => ({ ranges: one, whole: term.operator === '' }))
}
