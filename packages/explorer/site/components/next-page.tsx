import { withPosition } from '../list-position.ts'
import { pageAddress } from '../page-address.ts'
import { useSite, useWords } from '../site-context.ts'
import { ResourceItem } from './resource-item.tsx'

interface NextPageProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A link to the rows after those shown, with the conditions of this page; to the files where there is no such page. */
export function NextPage({ pageInfo: { hasNextPage, endCursor } }: NextPageProps) {
  const { links, language, path, query } = useSite()
  const word = useWords()
  if (!hasNextPage || endCursor === null) return null
  const next = withPosition(query, { after: endCursor })
  const address = links.page(pageAddress(path, next), language)
  if (address === undefined) {
    return (
      <ul class="plain">
        <ResourceItem to="/data/">{word('moreInFiles')}</ResourceItem>
      </ul>
    )
  }
  return (
    <p>
      <a href={address} rel="next">
        {word('next')}
      </a>
    </p>
  )
}
