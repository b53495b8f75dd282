// Compiles the loose matches to queries of few entries: what no entry has is left out, the rarest words are looked up, and of
// what too many entries have, a sample is read.
import { MAX_LOOKED_UP, TypeConjunction } from '../conjunction.ts'
import { levelsFrom, MIN_SYLLABLE_LEVEL } from '../entry-prefixes.ts'
import type { SearchedTable } from '../searched-tables.ts'
import type { TokenFrequencies } from '../token-frequencies.ts'
import { allOf, anyOf, tokenQuery } from '../token-query.ts'
import { type TokenMatch, whole } from './match.ts'

/**
 * Entries of one table with the rarest word of a match, at most, by the number of words that are looked up: the more words,
 * the fewer entries have all. Of more entries, a sample of about so many is looked through.
 */
const MAX_CANDIDATES = [0, 512, 1024, 2048] as const
const SAMPLE_CANDIDATES = 256

/** A query of the entries that may match, and what they are compared with; null if it does not matter. */
interface CompiledMatch {
  readonly lookup: string
  /** The tsquery that those entries must match. */
  readonly query: string | null
  readonly pattern: string | null
}

/** A query of a loose tier; several may have the same rank. */
export interface LooseQuery extends Omit<CompiledMatch, 'pattern'> {
  /** Rank among the loose queries, from 0. */
  readonly rank: number
  /** Patterns of LIKE, of which the text must match one; null if it does not matter. */
  readonly patterns: readonly string[] | null
}

/** Returns the sample level with few entries of a large table; 0 for all of them. */
function sampleLevel(conjunction: TypeConjunction, { topLevel }: SearchedTable): number {
  const { atMost = 0, length } = conjunction
  const most = MAX_CANDIDATES[Math.min(length, MAX_LOOKED_UP)] as number
  if (topLevel === 0 || atMost <= most) return 0
  const level = Math.ceil(Math.log2(atMost / SAMPLE_CANDIDATES) / 2)
  return conjunction.has('syllables') ? Math.max(level, MIN_SYLLABLE_LEVEL) : level
}

/** Returns the query of a match for the entries of one type. */
function compileForType(
  { pattern, isPatternPartial = pattern === undefined }: TokenMatch,
  ofType: TypeConjunction,
  table: SearchedTable,
  region: string | undefined,
): CompiledMatch {
  const level = sampleLevel(ofType, table)
  const levels = level === 0 ? [''] : levelsFrom(level)
  const [lookup, query] = [ofType.lookup(levels), ofType.query(levels)]
  const inRegion = region === undefined ? [] : [tokenQuery(table.typeTag, 'region', whole(region), levels)]
  const isCompared = isPatternPartial && lookup !== query
  return { lookup: allOf([lookup, ...inRegion]), query: isCompared ? query : null, pattern: pattern ?? null }
}

/** Returns the queries of a match, one for each table that may have some. */
export function compileMatch(
  match: TokenMatch,
  tables: readonly SearchedTable[],
  frequencies: TokenFrequencies,
  region: string | undefined,
): CompiledMatch[] {
  const [ofSmall, ofLarge] = [match.conjunction(false), match.conjunction(true)]
  return tables.flatMap((table) => {
    const all = table.topLevel > 0 ? ofLarge : ofSmall
    const ofType = all && TypeConjunction.create(table.typeTag, all, frequencies)
    return ofType ? [compileForType(match, ofType, table, region)] : []
  })
}

/** Joins the patterns of equal queries, then the queries with equal patterns, so that entries are looked up once. */
export function mergeQueries(queries: readonly (CompiledMatch & { readonly rank: number })[]): LooseQuery[] {
  const byLookup = Map.groupBy(queries, ({ rank, lookup, query, pattern }) =>
    [rank, pattern === null, lookup, query].join('\n'),
  )
  const merged = Array.from(byLookup.values(), (equal) => ({
    ...(equal[0] as (typeof equal)[0]),
    patterns: [...new Set(equal.flatMap(({ pattern }) => pattern ?? []))].sort(),
  }))
  const byRest = Map.groupBy(merged, ({ rank, query, patterns }) => [rank, query, ...patterns].join('\n'))
  return Array.from(byRest.values(), (equal) => {
    const { rank, query, patterns } = equal[0] as (typeof equal)[0]
    const lookup = anyOf(equal.map((one) => one.lookup))
    return { rank, lookup, query, patterns: patterns.length === 0 ? null : patterns }
  })
}
