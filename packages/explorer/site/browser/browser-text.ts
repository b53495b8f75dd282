import { browserWords } from '../text/browser-words.ts'
import { fill } from '../text/fill.ts'

/** Returns a text of the script in the language of the page, with its `{name}` places filled. */
export function browserText(
  key: keyof typeof browserWords,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  return fill(browserWords[key][language], values)
}
