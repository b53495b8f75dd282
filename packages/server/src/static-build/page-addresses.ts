// Where the pages of a release are in a static build: /events?sport=running in Chinese is zh/events/sport/running.html, and
// the page after it zh/events/sport/running/page/2.html. Links are relative, so that a build works below any path and from
// a disk.
import { posix } from 'node:path'
import type { Language } from '@tiyu/explorer'

/** The parameter with the cursor of a page of a list; its file is named by its number. */
const CURSOR = 'after'

/** Characters of a name that a file system or a URL may not take as they are. */
const SPECIAL = /[^A-Za-z0-9._-]/gu

/** Returns a name for a file: special characters as `~` and the hexadecimal digits of their UTF-8. */
const fileName = (text: string): string => text.replaceAll(SPECIAL, (sign) => `~${Buffer.from(sign).toString('hex')}`)

/** The address of a page in its parts. */
interface ParsedPath {
  readonly segments: readonly string[]
  readonly query: URLSearchParams
}

/** Parses the address of a page, such as `/findings/completion-rate%3Ao-m276?verdict=FAIL`. */
export function parsePagePath(path: string): ParsedPath {
  const [pathname = '', search] = path.split('?')
  return {
    segments: pathname.split('/').filter(Boolean).map(decodeURIComponent),
    query: new URLSearchParams(search),
  }
}

/** Returns the one form of an address that may be written in several: `/findings/a:b` is `/findings/a%3Ab`. */
export function canonicalPath(path: string): string {
  const { segments, query } = parsePagePath(path)
  query.sort()
  return `/${segments.map(encodeURIComponent).join('/')}${query.size > 0 ? `?${query}` : ''}`
}

/** Returns the parts of the name of a list, without its number. */
function listName({ segments, query }: ParsedPath): string[] {
  const conditions = [...query].filter(([name]) => name !== CURSOR).sort(([one], [other]) => (one < other ? -1 : 1))
  return [...segments, ...conditions.flat()].map(fileName)
}

/** Names the files of pages, and numbers the pages of lists in the order in which they are linked. */
export class PageAddresses {
  private readonly numberByPath = new Map<string, number>()

  /** Returns the file of a page. @param from page with a link to it, which is the page before it in a list */
  file(path: string, language: Language, from: string = path): string {
    const parsed = parsePagePath(path)
    const name = [language, ...listName(parsed)]
    if (parsed.query.has(CURSOR)) name.push('page', String(this.numberOf(path, from)))
    return `${name.length === 1 ? `${name[0]}/index` : name.join('/')}.html`
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
