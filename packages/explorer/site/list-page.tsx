import type { ComponentChildren } from 'preact'
import { FacetForm } from './components/facet-form.tsx'
import { ListStatus, PageLinks } from './components/page-links.tsx'
import { WaysOut } from './components/ways-out.tsx'
import { definePage } from './define-page.tsx'
import type { Facet } from './facets.ts'
import {
  asksForRowsOnly,
  firstRowOf,
  type ListedPage,
  type PageOfRows,
  positionParameters,
  requestedPage,
} from './list-position.ts'
import type { ListedRows } from './list-query.ts'
import type { AddressParameters, PageRequest } from './page.ts'
import { useSite, useWords } from './site-context.ts'
import { type WordKey, words } from './text/words.ts'

/** One page of a list, as the API returns it. */
interface Rows<Row> extends ListedPage {
  readonly nodes: readonly Row[]
}

interface ListPage<Row> {
  readonly path: string
  readonly heading: WordKey
  /** The parameters of its address besides those of all lists. */
  readonly parameters?: AddressParameters
  load(request: PageRequest, page: PageOfRows): Promise<Rows<Row>>
  /** Reads the choices by which the list can be narrowed. */
  facets?(request: PageRequest): Promise<readonly Facet[]>
  /** False if the rows have no name to look for. */
  readonly isNamed?: boolean
  /** Returns all rows that an address asks for, to take them away. */
  listed?(query: URLSearchParams): ListedRows
  /** Returns what a reader must know of the conditions in an address. */
  note?(query: URLSearchParams): WordKey | undefined
  /** Reads what is shown between the choices and the first rows. */
  above?(request: PageRequest): Promise<ComponentChildren>
  readonly table: (rows: readonly Row[]) => ComponentChildren
}

function ListNote({ text }: { readonly text: WordKey | undefined }) {
  const word = useWords()
  return text ? <p class="soft">{word(text)}</p> : null
}

/** Defines a page that lists the rows of one kind, a hundred at a time. */
export function defineListPage<Row>(list: ListPage<Row>) {
  const { path, heading, parameters, load, facets, isNamed = true, listed, note, above, table } = list
  return definePage({
    path,
    parameters: { ...parameters, ...positionParameters },
    async load(request) {
      const isWhole = !asksForRowsOnly(request.query)
      const [rows, choices, shownAbove] = await Promise.all([
        load(request, requestedPage(request.query)),
        isWhole ? facets?.(request) : undefined,
        isWhole ? above?.(request) : undefined,
      ])
      return { ...rows, choices, shownAbove }
    },
    title: (_, language) => words[heading][language],
    View({ data: { choices, shownAbove, ...rows } }) {
      const { links, query } = useSite()
      const word = useWords()
      return (
        <>
          <h1>{word(heading)}</h1>
          {choices && links.hasService && <FacetForm to={path} facets={choices} isNamed={isNamed} />}
          <ListStatus page={rows} />
          <ListNote text={note?.(query)} />
          {rows.nodes.length > 0 && shownAbove}
          {rows.nodes.length > 0 && (
            <section class="wide rows" data-total={rows.totalCount} data-first-row={firstRowOf(rows, query)}>
              {listed && <WaysOut {...listed(query)} />}
              {table(rows.nodes)}
              <PageLinks page={rows} />
            </section>
          )}
          <div id="after-rows" tabIndex={-1} />
        </>
      )
    },
  })
}
