import { browserText } from './browser-text.ts'
import { isBuildSearch, searchHits } from './search-hits.ts'

/** Results that the search page of a static build lists. */
const MAX_RESULTS = 100

/** Fills the list of results in the search page of a static build, which no service answers. */
export async function showBuildResults(list: HTMLOListElement): Promise<void> {
  const address = document.querySelector<HTMLFormElement>('form.search')?.action ?? ''
  const text = new URLSearchParams(location.search).get('text')?.trim() ?? ''
  if (!isBuildSearch(address) || text === '') return
  const heading = document.querySelector('h1')
  if (heading) heading.textContent = text
  for (const input of document.querySelectorAll<HTMLInputElement>('form.search input[type=search]')) input.value = text
  const hits = await searchHits(address, { text, first: MAX_RESULTS }, new AbortController().signal)
  list.replaceChildren(
    ...hits.map(({ address: page, label }) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')]
      link.href = page
      link.textContent = label
      item.append(link)
      return item
    }),
  )
  const status = document.createElement('p')
  status.className = 'soft'
  status.role = 'status'
  status.textContent =
    hits.length === 0 ? browserText('noSuggestions') : browserText('pagesFound', { count: hits.length })
  list.before(status)
}
