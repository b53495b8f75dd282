// The search of a static build, by the files in its folder search/: the same tokens as on the service. Loaded only there.
import { foldQuery, searchTerms } from '@tiyu/model/search-tokens'
import { keyFileIndex } from '@tiyu/sdk/static-build-format'
import type { SearchedPage, SearchPostings, SearchSummary } from '../../src/build-search-format.ts'
import { pageLanguage } from './browser-text.ts'
import type { SearchHit } from './search-hit.ts'

const loaded = new Map<string, Promise<unknown>>()

/** Reads a file of the index once. */
function readFile<Content>(root: string, name: string): Promise<Content> {
  const address = `${root}search/${name}`
  const content = loaded.get(address) ?? fetch(address).then((response) => response.json())
  loaded.set(address, content)
  return content as Promise<Content>
}

function intersect(lists: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list))
  return first.filter((position) => sets.every((set) => set.has(position)))
}

async function readPostings(
  root: string,
  tokens: readonly string[],
  { tokenFiles }: SearchSummary,
): Promise<SearchPostings[]> {
  return Promise.all(
    tokens.map(async (token) => {
      const file = await readFile<Record<string, SearchPostings>>(
        root,
        `tokens/${keyFileIndex(token, tokenFiles)}.json`,
      )
      return file[token] ?? [[], []]
    }),
  )
}

/** Returns the positions of the pages with every word of a text: first those that have them in the title. */
async function findPositions(root: string, text: string, summary: SearchSummary): Promise<number[]> {
  const tokens = searchTerms(foldQuery(text)).map(({ token }) => token)
  if (tokens.length === 0) return []
  const postings = await readPostings(root, tokens, summary)
  const inTitle = intersect(postings.map(([title]) => title))
  const anywhere = intersect(postings.map((lists) => lists.flat())).sort((one, other) => one - other)
  return [...new Set([...inTitle, ...anywhere])]
}

/**
 * Finds pages of a static build.
 * @param root address of its folder
 */
export async function searchBuild(root: string, text: string, first: number): Promise<readonly SearchHit[]> {
  const summary = await readFile<SearchSummary>(root, 'index.json')
  const positions = await findPositions(root, text, summary)
  const language = pageLanguage()
  const hits = positions.slice(0, first).map(async (position): Promise<SearchHit> => {
    const pages = await readFile<SearchedPage[]>(root, `pages/${Math.floor(position / summary.pagesPerFile)}.json`)
    const [path = '', zh = '', en = ''] = pages[position % summary.pagesPerFile] ?? []
    return { address: `${root}${language}/${path}`, label: language === 'zh' ? zh : en, kind: '', key: path }
  })
  return Promise.all(hits)
}
