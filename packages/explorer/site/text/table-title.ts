import type { AnyTable } from '@tiyu/model'
import type { Language } from '../../src/rendering.ts'

/** Returns the name of a table of the model in a language. */
export function tableTitle({ zh, plural }: AnyTable, language: Language): string {
  return language === 'zh' ? zh : plural.charAt(0).toUpperCase() + plural.slice(1)
}
