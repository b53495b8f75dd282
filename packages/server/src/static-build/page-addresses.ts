// Where the pages of a release are in a static build: /events?sport=running in Chinese is zh/events/sport/running.html, and
// the page after it zh/events/sport/running/page/2.html. Links are relative, so that a build works below any path and from
// a disk.
import { posix } from 'node:path'
import { type Language, pageFile, parsePagePath } from '@tiyu/explorer'

/** The parameter with the cursor of a page of a list; its file is named by its number. */
const CURSOR = 'after'

/** Returns the one form of an address that may be written in several: `/findings/a:b` is `/findings/a%3Ab`. */
export function canonicalPath(path: string): string {
  const { segments, query } = parsePagePath(path)
  query.sort()
  return `/${segments.map(encodeURIComponent).join('/')}${query.size > 0 ? `?${query}` : ''}`
}

/** Names the files of pages, and numbers the pages of lists in the order in which they are linked. */
export class PageAddresses {
  private readonly numberByPath = new Map<string, number>()
  private readonly files: Readonly<Record<Language, Map<string, string>>> = { zh: new Map(), en: new Map() }

  /** Returns the file of a page. @param from page with a link to it, which is the page before it in a list */
  file(path: string, language: Language, from: string = path): string {
    const known = this.files[language].get(path)
    if (known !== undefined) return known
    const parsed = parsePagePath(path)
    const file = parsed.query.has(CURSOR)
      ? pageFile(parsed, language, { cursor: CURSOR, number: this.numberOf(path, from) })
      : pageFile(parsed, language)
    this.files[language].set(path, file)
    return file
  }

  private numberOf(path: string, from: string): number {
    const known = this.numberByPath.get(path)
    if (known !== undefined) return known
    const number = (this.numberByPath.get(from) ?? 1) + 1
    this.numberByPath.set(path, number)
    return number
  }
}

/** Returns the relative address of a file from another one. */
export const relativeAddress = (from: string, to: string): string => posix.relative(posix.dirname(from), to)
