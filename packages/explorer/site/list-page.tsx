import type { ComponentChildren } from 'preact'
import { rowNumber } from './address-parameters.ts'
import { FacetForm } from './components/facet-form.tsx'
import { NextPage } from './components/next-page.tsx'
import { WaysOut } from './components/ways-out.tsx'
import { definePage } from './define-page.tsx'
import type { Facet } from './facets.ts'
import { countText } from './format/count.ts'
import type { ListedRows } from './list-query.ts'
import type { AddressParameters, PageRequest } from './page.ts'
import { PAGE_SIZE } from './selections.ts'
import { useSite, useWords } from './site-context.ts'
import { type WordKey, words } from './text/words.ts'

/** One page of a list, as the API returns it. */
interface Rows<Row> {
  readonly nodes: readonly Row[]
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Which rows of a list to read. */
interface PageOfRows {
  readonly first: number
  /** Cursor of the last row seen; undefined reads the first ones. */
  readonly after: string | undefined
}

interface ListPage<Row> {
  readonly path: string
  readonly heading: WordKey
  /** The parameters of its address besides those of all lists. */
  readonly parameters?: AddressParameters
  load(request: PageRequest, page: PageOfRows): Promise<Rows<Row>>
  /** Reads the choices by which the list can be narrowed. */
  facets?(request: PageRequest): Promise<readonly Facet[]>
  /** Returns all rows that an address asks for, to take them away. */
  listed?(query: URLSearchParams): ListedRows
  /** Returns what a reader must know of the conditions in an address. */
  note?(query: URLSearchParams): WordKey | undefined
  readonly table: (rows: readonly Row[]) => ComponentChildren
}

/** Returns the number of rows that an address asks for. */
export const requestedRows = (query: URLSearchParams): number => Number(query.get('first') || PAGE_SIZE)

function ListNote({ text }: { readonly text: WordKey | undefined }) {
  const word = useWords()
  return text ? <p class="soft">{word(text)}</p> : null
}

/** Defines a page that lists the rows of one kind, a hundred at a time. */
export function defineListPage<Row>({ path, heading, parameters, load, facets, listed, note, table }: ListPage<Row>) {
  return definePage({
    path,
    parameters: { ...parameters, first: rowNumber },
    async load(request) {
      const { query } = request
      const page = { first: requestedRows(query), after: query.get('after') ?? undefined }
      const [rows, choices] = await Promise.all([load(request, page), facets?.(request)])
      return { ...rows, choices }
    },
    title: (_, language) => words[heading][language],
    View({ data: { nodes, totalCount, pageInfo, choices } }) {
      const { links, query } = useSite()
      const word = useWords()
      return (
        <>
          <h1>{word(heading)}</h1>
          {choices && links.hasService && <FacetForm to={path} facets={choices} />}
          <p class="soft" role="status">
            {totalCount === 0 ? word('noRows') : `${countText(totalCount)} ${word('rows')}`}
          </p>
          <ListNote text={note?.(query)} />
          {totalCount > 0 && (
            <section class="wide rows" data-total={totalCount}>
              {listed && <WaysOut {...listed(query)} />}
              {table(nodes)}
              <NextPage pageInfo={pageInfo} />
            </section>
          )}
        </>
      )
    },
  })
}
