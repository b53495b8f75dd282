// A page of what a search finds, shelf by shelf: the database opens the next shelf only while the page is not full.
import type { ReleaseDatabase, Search } from '@tiyu/data'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { after, directions, type OrderTerm, orderBy } from './order.ts'
import { Page } from './page.ts'
import type { Bound } from './parts.ts'
import type { Row } from './row.ts'
import { countRows } from './statistics.ts'
import { type PageArgs, readWindow, type Window } from './window.ts'

const ENTRIES = raw('"SearchEntry" as t')

const withinShelf: readonly OrderTerm[] = [{ column: 'type' }, { column: 'id' }]
const order: readonly OrderTerm[] = [{ column: 'shelf', type: 'Int' }, ...withinShelf]

/** True for the entries that come after or before a cursor, of a shelf `s` at or behind that of the cursor. */
function beyond({ values: [shelf, ...values], side }: Bound): Sql {
  const terms = directions(withinShelf, side === 'before')
  return sql`(s.shelf <> ${shelf}::int or ${after(terms, values)})`
}

/** The shelves that hold the page, in the order they are opened. */
function openedShelves({ shelves }: Search, { bounds, backward }: Window) {
  const numbered = shelves.map((shelf, number) => ({ ...shelf, number }))
  const opened = numbered.filter(({ number }) =>
    bounds.every(({ values: [at], side }) => (side === 'after' ? number >= (at as number) : number <= (at as number))),
  )
  return backward ? opened.reverse() : opened
}

function select(search: Search, window: Window): Sql {
  const opened = openedShelves(search, window)
  const queries = opened.map(({ query }) => query)
  const numbers = opened.map(({ number }) => number)
  const verbatims = opened.map(({ verbatim }) => verbatim)
  const inShelf = [
    sql`t.tokens @@ s.query and (s.verbatim is null or s.verbatim = (position(${search.phrase} in t.text) > 0))`,
    ...window.bounds.map(beyond),
  ]
  const ordered = orderBy(directions(withinShelf, window.backward))
  const limit = window.size + 1
  // Entries are found before they are sorted: the order of the primary key would have all of them read until enough fit.
  return sql`
    select s.shelf, l.type, l.id
    from unnest(${queries}::tsquery[], ${numbers}::int[], ${verbatims}::boolean[]) as s(query, shelf, verbatim)
    cross join lateral (
      with t as materialized (select t.type, t.id from ${ENTRIES} where ${join(inShelf, ' and ')})
      select t.type, t.id from t order by ${ordered} limit ${limit}
    ) l limit ${limit}`
}

/** Reads one page of what a search finds: the type and the key of each, and the number of its shelf. */
export async function readFound(query: ReleaseDatabase['query'], search: Search, args: PageArgs): Promise<Page> {
  const window = readWindow(order, args)
  const rows = await query<Row>(select(search, window))
  const totalCount = () => countRows(query, ENTRIES, [sql`t.tokens @@ ${search.query}::tsquery`])
  return new Page({ order, window, rows, totalCount })
}
