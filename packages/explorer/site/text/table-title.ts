import { type AnyTable, releaseTables } from '@tiyu/model'
import type { Language } from '../../src/rendering.ts'

/** Returns the name of a table of the model in a language. */
export function tableTitle({ zh, plural }: AnyTable, language: Language): string {
  return language === 'zh' ? zh : plural.charAt(0).toUpperCase() + plural.slice(1)
}

/** Returns the same by the name of a table; a table that the model does not have keeps its name. */
export function tableTitleOf(name: string, language: Language): string {
  const table = releaseTables.find((one) => one.name === name)
  return table ? tableTitle(table, language) : name
}
