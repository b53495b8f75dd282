import { languageTags } from '../language.ts'
import type { TextPart } from '../marked-parts.ts'
import { browserText } from './browser-text.ts'
import type { BuildResults } from './build-search.ts'
import { BUILD_ROOT, isBuildSearch } from './search-hits.ts'

/** Results that the search page of a static build lists. */
const MAX_RESULTS = 100

/** Returns the language of a text: Chinese if it has any. */
const languageOf = (text: string) => languageTags[/\p{Script=Han}/u.test(text) ? 'zh' : 'en']

/** Appends a text in which what a search found is marked. */
function appendParts(element: HTMLElement, parts: readonly TextPart[]): void {
  for (const { text, isMatch } of parts) {
    if (isMatch) element.append(Object.assign(document.createElement('mark'), { textContent: text }))
    else element.append(text)
  }
}

function resultItem({ address, parts, excerpt, kind, key }: BuildResults['hits'][number]): HTMLLIElement {
  const item = document.createElement('li')
  item.dataset.key = key
  const name = document.createElement(address === undefined ? 'span' : 'a')
  if (name instanceof HTMLAnchorElement && address !== undefined) name.href = address
  appendParts(name, parts)
  item.append(name, ' ', Object.assign(document.createElement('span'), { className: 'soft', textContent: kind }))
  if (excerpt) {
    const paragraph = Object.assign(document.createElement('p'), { className: 'excerpt' })
    appendParts(paragraph, excerpt)
    paragraph.lang = languageOf(paragraph.textContent ?? '')
    item.append(paragraph)
  }
  return item
}

/** Returns what the text may be meant as, as a link to its search. */
function didYouMean(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p')
  const link = document.createElement('a')
  link.href = `?${new URLSearchParams({ text })}`
  link.textContent = text
  link.lang = languageOf(text)
  paragraph.append(browserText('didYouMean'), ' ', link)
  return paragraph
}

function statusText({ totalCount, hits }: BuildResults): string {
  if (totalCount === 0) return browserText('noSuggestions')
  const count = { count: totalCount, shown: hits.length }
  return browserText(totalCount > hits.length ? 'firstResultsFound' : 'resultsFound', count)
}

/** Fills the list of results in the search page of a static build, which no service answers. */
export async function showBuildResults(list: HTMLOListElement): Promise<void> {
  const address = document.querySelector<HTMLFormElement>('form.search')?.action ?? ''
  const text = new URLSearchParams(location.search).get('text')?.trim() ?? ''
  if (!isBuildSearch(address) || text === '') return
  const heading = document.querySelector('h1')
  if (heading) heading.textContent = text
  for (const input of document.querySelectorAll<HTMLInputElement>('form.search input[type=search]')) input.value = text
  const status = Object.assign(document.createElement('p'), { className: 'soft', role: 'status' })
  list.before(status)
  status.textContent = browserText('loading')
  try {
    const { searchBuild } = await import('./build-search.ts')
    const results = await searchBuild(BUILD_ROOT, { text, types: [], first: MAX_RESULTS })
    list.replaceChildren(...results.hits.map(resultItem))
    if (results.isPartial && results.totalCount > 0)
      list.before(Object.assign(document.createElement('p'), { textContent: browserText('partialResults') }))
    if (results.didYouMean !== null) list.before(didYouMean(results.didYouMean))
    status.textContent = statusText(results)
  } catch (error) {
    status.textContent = (error as Error).message
  }
}
