import type { Language } from '../../src/rendering.ts'

/** Returns a text with an addition in the brackets of the language. */
export function inBrackets(text: string, added: string | number, language: Language): string {
  return language === 'zh' ? `${text}（${added}）` : `${text} (${added})`
}
