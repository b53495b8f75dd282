import type { Bilingual } from './bilingual.ts'
import { dictionary } from './generated/dictionary.ts'
import type { EnumName } from './tables/model.ts'

/** Returns the short label of a value of an enumeration; the value itself if it has none. */
export function enumLabel(name: EnumName, value: string): Bilingual {
  const values: Readonly<Record<string, { readonly label: Bilingual }>> = dictionary.enums[name].values
  return values[value]?.label ?? { en: value, zh: value }
}
