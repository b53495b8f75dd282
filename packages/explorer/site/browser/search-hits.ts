import { fetchPage } from './fetch-page.ts'
import type { SearchHit } from './search-hit.ts'

interface SearchQuery {
  readonly text: string
  /** Only these types of the API. */
  readonly types?: readonly string[]
  readonly first: number
}

/** True for the search page of a static build, which is a file. */
export const isBuildSearch = (address: string): boolean => new URL(address, location.href).pathname.endsWith('.html')

/** Address of the folder of a static build, in which this script is in a folder. */
export const BUILD_ROOT = import.meta.url.replace(/[^/]+\/[^/]+$/, '')

/**
 * Searches by the search page, or by the files of a static build.
 * @param address the search page, such as `/zh/search`
 * @throws PageUnavailableError, or an AbortError if the signal says so
 */
export async function searchHits(
  address: string,
  { text, types = [], first }: SearchQuery,
  signal: AbortSignal,
): Promise<readonly SearchHit[]> {
  if (isBuildSearch(address)) {
    const { searchBuild } = await import('./build-search.ts')
    const { hits } = await searchBuild(BUILD_ROOT, { text, types, first })
    return hits.flatMap(({ address: page, parts, kind, key }) =>
      page === undefined ? [] : { address: page, label: parts.map((part) => part.text).join(''), kind, key },
    )
  }
  const url = new URL(address, location.href)
  url.searchParams.set('text', text)
  url.searchParams.set('first', String(first))
  for (const type of types) url.searchParams.append('type', type)
  const page = await fetchPage(url.href, signal)
  return Array.from(page.querySelectorAll<HTMLElement>('.results > li'), (item) => ({
    address: item.querySelector('a')?.getAttribute('href') ?? '',
    label: item.querySelector('a')?.textContent ?? '',
    kind: item.querySelector('.soft')?.textContent ?? '',
    key: item.dataset.key ?? '',
  }))
}
