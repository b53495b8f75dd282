import { fetchPage } from './fetch-page.ts'

/** What the search page lists. */
export interface SearchHit {
  readonly address: string
  readonly label: string
  /** The kind of thing found. */
  readonly kind: string
  /** Its code or identifier. */
  readonly key: string
}

interface SearchQuery {
  readonly text: string
  /** Only these types of the API. */
  readonly types?: readonly string[]
  readonly first: number
}

/**
 * Searches by the search page.
 * @param address the search page, such as `/zh/search`
 * @throws PageUnavailableError, or an AbortError if the signal says so
 */
export async function searchHits(
  address: string,
  { text, types = [], first }: SearchQuery,
  signal: AbortSignal,
): Promise<SearchHit[]> {
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
