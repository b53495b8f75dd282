import type { ComponentChildren } from 'preact'
import { countText } from '../format/count.ts'
import { firstRowOf, type ListedPage, requestedRows, withPosition } from '../list-position.ts'
import { pageAddress } from '../page-address.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { NextPage } from './next-page.tsx'

interface PositionLinkProps {
  readonly place: Parameters<typeof withPosition>[1]
  readonly rel?: 'next' | 'prev'
  readonly children: ComponentChildren
}

/** A link to another page of the same list, with the same conditions. */
function PositionLink({ place, rel, children }: PositionLinkProps) {
  const { links, language, path, query } = useSite()
  const address = links.page(pageAddress(path, withPosition(query, place)), language)
  if (address === undefined) return null
  return (
    <li>
      <a href={address} rel={rel}>
        {children}
      </a>
    </li>
  )
}

/** Which rows of a list are shown, with links to its first and its last ones. */
export function ListStatus({ page }: { readonly page: ListedPage }) {
  const { links, query } = useSite()
  const word = useWords()
  const { nodes, totalCount, pageInfo } = page
  if (totalCount === 0) {
    return (
      <p class="soft" role="status">
        {word('noRows')}
      </p>
    )
  }
  const isWhole = !pageInfo.hasNextPage && !pageInfo.hasPreviousPage
  const from = firstRowOf(page, query)
  const total = countText(totalCount)
  return (
    <div class="soft list-status">
      <p role="status">
        {isWhole || from === undefined
          ? fill(word('rows'), { total })
          : fill(word('rowsOf'), { from: countText(from), to: countText(from + nodes.length - 1), total })}
      </p>
      <ul class="plain">
        {pageInfo.hasPreviousPage && <PositionLink place={{}}>{word('firstPage')}</PositionLink>}
        {pageInfo.hasNextPage && links.hasService && (
          <PositionLink place={{ end: '1' }}>{word('lastPage')}</PositionLink>
        )}
        {!isWhole && (
          <li>
            <a class="skip" href="#after-rows">
              {word('skipRows')}
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}

/** Links to the rows before and after those of a page. */
export function PageLinks({ page }: { readonly page: ListedPage }) {
  const { links, query } = useSite()
  const word = useWords()
  const { nodes, pageInfo } = page
  // A static build names its pages by their order, and has no files for those from the end.
  if (!links.hasService) return <NextPage pageInfo={pageInfo} />
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
  const from = firstRowOf(page, query)
  const row = (number: number | undefined) => (number === undefined ? {} : { row: String(number) })
  const before = from && Math.max(1, from - requestedRows(query))
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <ul class="plain page-links">
      {hasPreviousPage && startCursor && (
        <PositionLink rel="prev" place={{ before: startCursor, ...row(before) }}>
          {word('previous')}
        </PositionLink>
      )}
      {hasNextPage && endCursor && (
        <PositionLink rel="next" place={{ after: endCursor, ...row(from && from + nodes.length) }}>
          {word('next')}
        </PositionLink>
      )}
    </ul>
  )
}
