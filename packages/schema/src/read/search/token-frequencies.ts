// In how many entries of a release the tokens of a search are.
import { type ReleaseDatabase, TokenFrequencies, type TokenFrequency } from '@tiyu/store'
import sql from 'sql-template-tag'

type Terms = Parameters<TokenFrequencies['of']>[2][]

/** Sorts behind every character that a token may have. */
const LAST_CHARACTER = '\u{10ffff}'

/** Reads the frequencies of terms; those that are the beginning of a token have the sum of what they begin. */
export async function readFrequencies(database: ReleaseDatabase, terms: Terms): Promise<TokenFrequencies> {
  const tokensOf = (operator: string) => [
    ...new Set(terms.filter((term) => term.operator === operator).map(({ token }) => token)),
  ]
  const [whole, beginnings] = [tokensOf(''), tokensOf(':*')]
  const rows = await database.query<TokenFrequency>(sql`
    select t.token, '' as operator, t.prefix, t.count from "SearchToken" as t where t.token = any(${whole}::text[])
    union all
    select b.token, ':*', t.prefix, least(sum(t.count), 2147483647)::int
    from unnest(${beginnings}::text[]) as b(token)
    join "SearchToken" as t on t.token >= b.token and t.token <= b.token || ${LAST_CHARACTER} group by b.token, t.prefix`)
  return new TokenFrequencies(rows)
}
