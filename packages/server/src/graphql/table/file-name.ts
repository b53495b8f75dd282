import { type Bilingual, labelOf, releaseTables } from '@tiyu/model'
import { schema } from '@tiyu/schema'

function rowsName(rowType: string): Bilingual {
  const table = releaseTables.find(({ model }) => model === rowType)
  if (table) return { en: table.plural, zh: table.zh }
  const [en = rowType, zh = rowType] = schema.getType(rowType)?.description?.split('\n') ?? []
  return labelOf({ en, zh })
}

/** Returns the title of a table in both languages, such as `facilities 2020.1` and `设施 2020.1`. */
export function tableTitle(rowType: string, version: string): Bilingual {
  const { en, zh } = rowsName(rowType)
  return { en: `${en} ${version}`, zh: `${zh} ${version}` }
}
