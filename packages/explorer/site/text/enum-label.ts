import { dictionary, type EnumName, type EnumValue } from '@tiyu/model'
import type { Language } from '../../src/rendering.ts'
import type { AddressChoice } from '../address-error.ts'

/** Returns the short label of a value of an enumeration. */
export function enumLabel<Name extends EnumName>(name: Name, value: EnumValue<Name>, language: Language): string {
  const values: Readonly<Record<string, { readonly label: Readonly<Record<Language, string>> }>> =
    dictionary.enums[name].values
  return values[value]?.label[language] ?? value
}

/** Returns the values of an enumeration as choices. */
export function enumChoices(name: EnumName, language: Language): AddressChoice[] {
  const values = Object.entries<{ readonly label: Readonly<Record<Language, string>> }>(dictionary.enums[name].values)
  return values.map(([value, { label }]) => ({ value, label: label[language], names: Object.values(label) }))
}
