import { useSite, useWords } from '../site-context.ts'

interface NextPageProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A link to the rows after those shown, with the conditions of this page. */
export function NextPage({ pageInfo: { hasNextPage, endCursor } }: NextPageProps) {
  const { links, language, path } = useSite()
  const word = useWords()
  if (!hasNextPage || endCursor === null) return null
  const [pathname = '', search] = path.split('?')
  const query = new URLSearchParams(search)
  query.set('after', endCursor)
  return (
    <p>
      <a href={links.page(`${pathname}?${query}`, language)} rel="next">
        {word('next')}
      </a>
    </p>
  )
}
