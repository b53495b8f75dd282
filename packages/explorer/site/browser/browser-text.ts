import type { Bilingual } from '@tiyu/model'
import { browserWords } from '../text/browser-words.ts'
import { fill } from '../text/fill.ts'

/** Returns the language of the page. */
export function pageLanguage(): keyof Bilingual {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
}

/** Returns a text of the script in the language of the page, with its `{name}` places filled. */
export function browserText(
  key: keyof typeof browserWords,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(browserWords[key][pageLanguage()], values)
}
