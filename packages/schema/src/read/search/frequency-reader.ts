// In how many entries of a release the tokens of a search are.
import { TokenFrequencies, type TokenFrequency } from '@tiyu/search'
import type { ReleaseDatabase } from '@tiyu/store'
import { LRUCache } from 'lru-cache'
import sql from 'sql-template-tag'

type Term = Parameters<TokenFrequencies['of']>[2]

/** Sorts behind every character that a token may have. */
const LAST_CHARACTER = '\u{10ffff}'

/** Terms whose frequencies are cached. */
const MAX_CACHED = 2000

const keyOf = ({ token, operator }: Pick<TokenFrequency, 'token' | 'operator'>) => token + operator

/** Reads the frequencies of terms; those that are the beginning of a token have the sum of what they begin. */
function readFrequencies({ query }: Pick<ReleaseDatabase, 'query'>, terms: readonly Term[]): Promise<TokenFrequency[]> {
  const tokensOf = (operator: string) => terms.filter((term) => term.operator === operator).map(({ token }) => token)
  const [whole, beginnings] = [tokensOf(''), tokensOf(':*')]
  const ofWhole = sql`select t.token, '' as operator, t.prefix, t.count from "SearchToken" as t
    where t.token = any(${whole}::text[])`
  if (beginnings.length === 0) return query(ofWhole)
  return query(sql`${ofWhole} union all
    select b.token, ':*', t.prefix, least(sum(t.count), 2147483647)::int
    from unnest(${beginnings}::text[]) as b(token)
    join "SearchToken" as t on t.token >= b.token and t.token <= b.token || ${LAST_CHARACTER} group by b.token, t.prefix`)
}

/** Reads the frequencies of a release, and caches those of the latest terms: a release never changes. */
export class FrequencyReader {
  private readonly cached = new LRUCache<string, readonly TokenFrequency[]>({ max: MAX_CACHED })

  /** Returns the frequencies of terms that were read before; undefined if one was not, or is no longer cached. */
  known(terms: readonly Term[]): TokenFrequencies | undefined {
    const known = terms.map((term) => this.cached.get(keyOf(term)))
    return known.includes(undefined) ? undefined : new TokenFrequencies(known.flatMap((one) => one ?? []))
  }

  async read(database: Pick<ReleaseDatabase, 'query'>, terms: readonly Term[]): Promise<TokenFrequencies> {
    const known: TokenFrequency[] = []
    const unknown = new Map<string, Term>()
    for (const term of terms) {
      const cached = this.cached.get(keyOf(term))
      if (cached) known.push(...cached)
      else unknown.set(keyOf(term), term)
    }
    if (unknown.size === 0) return new TokenFrequencies(known)
    const read = await readFrequencies(database, [...unknown.values()])
    const byKey = Map.groupBy(read, keyOf)
    for (const key of unknown.keys()) this.cached.set(key, byKey.get(key) ?? [])
    return new TokenFrequencies([...known, ...read])
  }
}
