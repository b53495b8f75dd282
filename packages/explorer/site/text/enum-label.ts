import { dictionary, type EnumName, type EnumValue } from '@tiyu/model'
import type { Language } from '../../src/rendering.ts'

/** Returns the short label of a value of an enumeration. */
export function enumLabel<Name extends EnumName>(name: Name, value: EnumValue<Name>, language: Language): string {
  const values: Readonly<Record<string, { readonly label: Readonly<Record<Language, string>> }>> =
    dictionary.enums[name].values
  return values[value]?.label[language] ?? value
}
