// Selects the hits of a search that have every word, or a name that begins with the text.
import type { Search } from '@tiyu/search'
import sql, { join, type Sql } from 'sql-template-tag'
import type { PageRange } from '../keyset/page-range.ts'
import { allNamed, selectNamed } from './name-statements.ts'
import { allWorded, selectWorded } from './word-statements.ts'

/** Selects hits with every word, at most `limit`; undefined if the page has none. */
export function selectStrict(search: Search, range: PageRange, limit: number): Sql | undefined {
  const parts = [selectNamed(search, range, limit), selectWorded(search, range, limit)].filter(
    (part) => part !== undefined,
  )
  if (parts.length === 0) return undefined
  if (range.backward) parts.reverse()
  return sql`${join(
    parts.map((part) => sql`(${part})`),
    ' union all ',
  )} limit ${limit}`
}

/** Selects all hits with every word, or with a name that begins with the text. */
export function allStrict(search: Search, withRegion = false): Sql {
  const worded = allWorded(search, withRegion)
  return search.plan.impliesWords ? worded : sql`${worded} union ${allNamed(search, withRegion)}`
}
