import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../../src/rendering.ts'
import { fill } from '../text/fill.ts'
import { type ReviewWordKey, reviewWords } from '../text/review-words.ts'

const Context = createContext<Language>('zh')

export const ReviewLanguage = Context.Provider

/** Returns the function that looks up a text of the page in its language and fills its places. */
export function useReviewWords() {
  const language = useContext(Context)
  return (key: ReviewWordKey, values: Readonly<Record<string, string | number>> = {}) =>
    fill(reviewWords[key][language], values)
}
