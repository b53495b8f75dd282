// The search of a static build: the pages of rows, and their tokens, by which the script of the pages finds them.
import type { SearchedPage, SearchPostings, SearchSummary } from '@tiyu/explorer'
import type { Bilingual } from '@tiyu/model'
import { foldForSearch, searchTokens } from '@tiyu/model/search-tokens'
import { keyFileIndex } from '@tiyu/sdk/static-build-format'
import { decodeHTML } from 'entities'
import type { OutputFolder } from './output-folder.ts'

/** Average number of tokens in a file, and the number of pages in one. */
const TOKENS_PER_FILE = 500
const PAGES_PER_FILE = 500

const HAN_PAIR = /^\p{Script=Han}{2}$/u

/** A page to find. */
interface IndexedPage {
  /** Its path without the language, such as `facilities/x.html`. */
  readonly path: string
  readonly title: Bilingual
  /** Its texts in both languages. */
  readonly text: string
}

/** Returns the tokens of a text, and the first character of each pair, which alone is a word too. */
function tokensOf(text: string): Set<string> {
  const tokens = searchTokens(text)
  return new Set([...tokens, ...tokens.filter((token) => HAN_PAIR.test(token)).map(([first = '']) => first)])
}

/** Returns the text of the content of a page. */
export function contentText(html: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
  return decodeHTML(main.replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]+>/g, ' '))
}

/** Collects the pages of a build, and writes the files by which they are found. */
export class PageIndex {
  private readonly pages: IndexedPage[] = []

  add(page: IndexedPage): void {
    this.pages.push(page)
  }

  /** Writes the index; pages with short titles, in which a word is a larger part, come first. */
  async write(output: OutputFolder): Promise<void> {
    this.pages.sort((one, other) => titleLength(one) - titleLength(other) || (one.path < other.path ? -1 : 1))
    const postings = this.postings()
    const fileCount = Math.max(1, Math.ceil(postings.size / TOKENS_PER_FILE))
    const files = Array.from({ length: fileCount }, (): [string, SearchPostings][] => [])
    for (const token of [...postings.keys()].sort()) {
      files[keyFileIndex(token, fileCount)]?.push([token, postings.get(token) as SearchPostings])
    }
    for (const [at, entries] of files.entries())
      await output.write(`search/tokens/${at}.json`, JSON.stringify(Object.fromEntries(entries)))
    for (let at = 0; at * PAGES_PER_FILE < this.pages.length; at += 1) {
      const pages = this.pages.slice(at * PAGES_PER_FILE, (at + 1) * PAGES_PER_FILE)
      const rows = pages.map(({ path, title }): SearchedPage => [path, title.zh, title.en])
      await output.write(`search/pages/${at}.json`, JSON.stringify(rows))
    }
    const summary: SearchSummary = { pages: this.pages.length, pagesPerFile: PAGES_PER_FILE, tokenFiles: fileCount }
    await output.write('search/index.json', JSON.stringify(summary))
  }

  private postings(): Map<string, SearchPostings> {
    const postings = new Map<string, SearchPostings>()
    for (const [position, { title, text }] of this.pages.entries()) {
      const inTitle = tokensOf(`${title.zh}\n${title.en}`)
      for (const token of new Set([...inTitle, ...tokensOf(text)])) {
        const known = postings.get(token) ?? [[], []]
        postings.set(token, known)
        known[inTitle.has(token) ? 0 : 1].push(position)
      }
    }
    return postings
  }
}

const titleLength = ({ title }: IndexedPage): number => foldForSearch(title.zh).length
