// Where the pages of a static build are: /events?sport=running in Chinese is zh/events/sport/running.html.
import type { Language } from './rendering.ts'

/** Characters of a name that a file system or a URL may not take as they are. */
const SPECIAL = /[^A-Za-z0-9._-]/gu

const hexadecimal = (sign: string) =>
  Array.from(new TextEncoder().encode(sign), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Returns a name for a file: special characters as `~` and the hexadecimal digits of their UTF-8. */
const fileName = (text: string): string => text.replaceAll(SPECIAL, (sign) => `~${hexadecimal(sign)}`)

/** The address of a page in its parts. */
export interface ParsedPath {
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

/** Returns the parts of the name of a file with these parameters of the address. */
function nameParts(segments: readonly string[], conditions: readonly (readonly [string, string])[]): string[] {
  const sorted = conditions.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [...segments, ...sorted.flat()].map(fileName)
}

/**
 * Returns the file of a page.
 * @param place number of the page in its list, if it is not the first; the cursor in its address is not part of the name
 */
export function pageFile(
  { segments, query }: ParsedPath,
  language: Language,
  { cursor, number }: { readonly cursor?: string; readonly number?: number } = {},
): string {
  const conditions = [...query].filter(([name]) => name !== cursor)
  const name = [language, ...nameParts(segments, conditions), ...(number === undefined ? [] : ['page', String(number)])]
  return `${name.length === 1 ? `${name[0]}/index` : name.join('/')}.html`
}

/** How many files list the pages of a build: the content of `index.json` in `search/pages/`. */
export interface PageListSummary {
  readonly files: number
}
