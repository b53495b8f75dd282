// Compiles the loose matches to queries of few entries: what no entry has is left out, the rarest words are looked up, and of
// what too many entries have, a sample is read.
import { TypeConjunction } from '../conjunction.ts'
import { levelsFrom, MIN_SYLLABLE_LEVEL } from '../entry-prefixes.ts'
import type { TokenFrequencies } from '../token-frequencies.ts'
import { allOf, anyOf, type SearchedTable, tokenQuery } from '../token-query.ts'
import { type TokenMatch, whole } from './match.ts'

/** Entries of one table with the rarest word of a match, at most; of more, a sample of about so many is looked through. */
const MAX_CANDIDATES = 2048
const SAMPLE_CANDIDATES = 512

/** Words that are looked up before the pattern is compared. */
const LOOKED_UP = 3

/** A query of the entries that may match, and the patterns of LIKE of which their text must match one; null without. */
interface CompiledMatch {
  readonly query: string
  readonly pattern: string | null
}

/** A query of a loose tier; several may have the same rank. */
export interface LooseQuery {
  /** Rank among the loose queries, from 0. */
  readonly rank: number
  readonly query: string
  /** Patterns of LIKE, of which the text must match one; null if it does not matter. */
  readonly patterns: readonly string[] | null
}

/** Returns the sample level with few entries of a large table; 0 for all of them. */
function sampleLevel(conjunction: TypeConjunction, { topLevel }: SearchedTable): number {
  const { atMost = 0 } = conjunction
  if (topLevel === 0 || atMost <= MAX_CANDIDATES) return 0
  const level = Math.ceil(Math.log2(atMost / SAMPLE_CANDIDATES) / 2)
  return conjunction.has('syllables') ? Math.max(level, MIN_SYLLABLE_LEVEL) : level
}

/** Returns the queries of a match, one for each table that may have some. */
export function compileMatch(
  { conjunction, pattern }: TokenMatch,
  tables: readonly SearchedTable[],
  frequencies: TokenFrequencies,
  region: string | undefined,
): CompiledMatch[] {
  const [ofSmall, ofLarge] = [conjunction(false), conjunction(true)]
  return tables.flatMap((table) => {
    const { typeTag, topLevel } = table
    const all = topLevel > 0 ? ofLarge : ofSmall
    const ofType = all && TypeConjunction.create(typeTag, all, frequencies)
    if (!ofType) return []
    const level = sampleLevel(ofType, table)
    const levels = level === 0 ? [''] : levelsFrom(level)
    const query = (pattern === undefined ? ofType : ofType.rarest(LOOKED_UP)).query(levels)
    const inRegion = region === undefined ? [] : [tokenQuery(typeTag, 'region', whole(region), levels)]
    return [{ query: allOf([query, ...inRegion]), pattern: pattern ?? null }]
  })
}

/** Joins the patterns of equal queries, then the queries with equal patterns, so that entries are looked up once. */
export function mergeQueries(queries: readonly (CompiledMatch & { readonly rank: number })[]): LooseQuery[] {
  const byQuery = Map.groupBy(queries, ({ rank, query, pattern }) => `${rank} ${pattern === null} ${query}`)
  const merged = Array.from(byQuery.values(), (equal) => ({
    ...(equal[0] as (typeof equal)[0]),
    patterns: [...new Set(equal.flatMap(({ pattern }) => pattern ?? []))].sort(),
  }))
  const byPatterns = Map.groupBy(merged, ({ rank, patterns }) => [rank, ...patterns].join('\n'))
  return Array.from(byPatterns.values(), (equal) => {
    const { rank, patterns } = equal[0] as (typeof equal)[0]
    return { rank, query: anyOf(equal.map(({ query }) => query)), patterns: patterns.length === 0 ? null : patterns }
  })
}
