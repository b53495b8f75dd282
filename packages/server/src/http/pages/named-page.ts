import type { IncomingMessage } from 'node:http'
import type { Language } from '@tiyu/explorer'
import { negotiateLanguage } from '../content-negotiation.ts'

/** Languages of the pages; the first one is for visitors who ask for neither. */
const LANGUAGES: readonly [Language, ...Language[]] = ['zh', 'en']

/** The first segment of the path of a page, and the rest. */
const PAGE_PATH = /^\/(?:(?<language>zh|en)(?<path>\/.*)?)?$/s

/** A page that a path names. */
interface NamedPage {
  readonly language: Language
  /** The page within its language, such as `/indicators`. */
  readonly path: string
}

/** Returns the page that a path names, in its language or that of the visitor; undefined for what is no page of the site. */
export function namedPage(path: string, { headers }: IncomingMessage): NamedPage | undefined {
  const match = PAGE_PATH.exec(path)
  if (!match) return undefined
  const { language, path: page = '/' } = match.groups ?? {}
  const preferred = () => negotiateLanguage(headers['accept-language'], LANGUAGES)
  return { language: (language as Language | undefined) ?? preferred(), path: page }
}
