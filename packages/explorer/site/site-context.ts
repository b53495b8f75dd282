import type { Release } from '@tiyu/sdk'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language, Links } from '../src/rendering.ts'
import { type WordKey, words } from './text/words.ts'

/** The release that a page shows, with its title and citation in the language of the page. */
export type ShownRelease = Pick<Release, 'version' | 'title' | 'licence' | 'citation'>

/** A unit of the release, by which numbers are found in the words of a source. */
export interface UnitCode {
  readonly code: string
  /** In Chinese. */
  readonly name: string
  readonly quantityKind: string
}

/** What every component of a page knows. */
export interface SiteContext {
  readonly language: Language
  readonly links: Links
  /** The page shown, such as `/indicators/football-pitches`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly release: ShownRelease
  readonly units: readonly UnitCode[]
}

const Context = createContext<SiteContext | undefined>(undefined)

export const SiteProvider = Context.Provider

/** Returns the context of the page being rendered. */
export function useSite(): SiteContext {
  const site = useContext(Context)
  if (!site) throw new TypeError('useSite outside SiteProvider')
  return site
}

/** Returns the function that looks up a text of the pages in the language of the page. */
export function useWords(): (key: WordKey) => string {
  const { language } = useSite()
  return (key) => words[key][language]
}
