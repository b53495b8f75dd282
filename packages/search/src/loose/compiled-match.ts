// Compiles the loose matches to queries of few entries: what no entry has is left out, the rarest words are looked up, and of
// what too many entries have, a sample is read.
import { MAX_LOOKED_UP, TypeConjunction } from '../conjunction.ts'
import { groupBy } from '../group-by.ts'
import type { SearchedTable } from '../searched-tables.ts'
import type { TokenFrequencies } from '../token-frequencies.ts'
import { levelsFrom, MIN_SYLLABLE_LEVEL } from '../token-kinds.ts'
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

/** What entries that are looked up must match to have a rank. */
interface LooseRank extends Omit<CompiledMatch, 'lookup' | 'pattern'> {
  /** Rank among the loose matches, from 0. */
  readonly rank: number
  /** Patterns of LIKE, of which the text must match one; null if it does not matter. */
  readonly patterns: readonly string[] | null
}

/** Entries that are looked up once, and the ranks that they may have. */
export interface LooseQuery {
  readonly lookup: string
  readonly ranks: readonly LooseRank[]
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

type RankedMatch = CompiledMatch & { readonly rank: number }
type RankedLookup = LooseRank & Pick<LooseQuery, 'lookup'>

/** Joins the patterns of matches that are otherwise equal. */
function joinPatterns(matches: readonly RankedMatch[]): RankedLookup[] {
  const equals = groupBy(matches, ({ rank, lookup, query, pattern }) =>
    [rank, pattern === null, lookup, query].join('\n'),
  )
  return Array.from(equals.values(), (equal) => {
    const { pattern, ...match } = equal[0] as RankedMatch
    const patterns = new Set(equal.map((one) => one.pattern as string))
    return { ...match, patterns: pattern === null ? null : [...patterns].sort() }
  })
}

/** Joins the lookups of matches that are otherwise equal, such as those of several types. */
function joinLookups(matches: readonly RankedLookup[]): RankedLookup[] {
  const equals = groupBy(matches, ({ rank, query, patterns }) => [rank, query, ...(patterns ?? [])].join('\n'))
  return Array.from(equals.values(), (equal) => ({
    ...(equal[0] as RankedLookup),
    lookup: anyOf(equal.map(({ lookup }) => lookup)),
  }))
}

/** Joins matches, so that entries are looked up once. */
export function mergeQueries(matches: readonly RankedMatch[]): LooseQuery[] {
  const byLookup = groupBy(joinLookups(joinPatterns(matches)), ({ lookup }) => lookup)
  return Array.from(byLookup, ([lookup, ofLookup]) => ({
    lookup,
    ranks: ofLookup.map(({ rank, query, patterns }) => ({ rank, query, patterns })),
  }))
}
