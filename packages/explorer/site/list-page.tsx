import type { ComponentChildren } from 'preact'
import { NextPage } from './components/next-page.tsx'
import { definePage } from './define-page.tsx'
import type { PageRequest } from './page.ts'
import { useWords } from './site-context.ts'
import { type WordKey, words } from './text/words.ts'

/** One page of a list, as the API returns it. */
interface Rows<Row> {
  readonly nodes: readonly Row[]
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface ListPage<Row> {
  readonly path: string
  readonly heading: WordKey
  /** Reads the rows after a cursor; undefined reads the first ones. */
  load(request: PageRequest, after: string | undefined): Promise<Rows<Row>>
  readonly table: (rows: readonly Row[]) => ComponentChildren
}

/** Defines a page that lists the rows of one kind, a hundred at a time. */
export function defineListPage<Row>({ path, heading, load, table }: ListPage<Row>) {
  return definePage({
    path,
    load: (request) => load(request, request.query.get('after') ?? undefined),
    title: (_, language) => words[heading][language],
    View({ data: { nodes, totalCount, pageInfo } }) {
      const word = useWords()
      return (
        <>
          <h1>{word(heading)}</h1>
          <p class="soft">
            {totalCount} {word('rows')}
          </p>
          <section class="wide">{table(nodes)}</section>
          <NextPage pageInfo={pageInfo} />
        </>
      )
    },
  })
}
