import { type AnyTable, type Bilingual, releaseTables } from '@tiyu/model'
import type { Language } from '../../src/rendering.ts'

/** Returns the name of a table of the model. */
export const tableName = ({ zh, plural }: AnyTable): Bilingual => ({
  zh,
  en: plural.charAt(0).toUpperCase() + plural.slice(1),
})

/** Returns the name of a table of the model in a language. */
export const tableTitle = (table: AnyTable, language: Language): string => tableName(table)[language]

/** Returns the same by the name of a table; a table that the model does not have keeps its name. */
export function tableTitleOf(name: string, language: Language): string {
  const table = releaseTables.find((one) => one.name === name)
  return table ? tableTitle(table, language) : name
}
