import { useInfiniteQuery } from '@tanstack/react-query'
import { facilitiesAfter } from '../sports-data.ts'

/** Lists facilities page by page; each page starts after the end cursor of the one before. */
export function Facilities() {
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['facilities'],
    queryFn: ({ pageParam, signal }) => facilitiesAfter(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  })
  return (
    <section>
      <h2>设施 Facilities</h2>
      {error && <p role="alert">{error.message}</p>}
      <ul>
        {data?.pages
          .flatMap(({ nodes }) => nodes)
          .map(({ id, name, nameEn, region }) => (
            <li key={id}>
              {name} {nameEn} <small>{region?.name}</small>
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <button type="button" disabled={isFetching} onClick={() => fetchNextPage()}>
          更多 More
        </button>
      )}
    </section>
  )
}
