import { type Bilingual, dictionary, type EnumName, type EnumValue, enumLabel as labelOfValue } from '@tiyu/model'
import type { Language } from '../../src/rendering.ts'
import { choicesOf } from '../address-choice.ts'

/** Returns the short label of a value of an enumeration. */
export function enumLabel<Name extends EnumName>(name: Name, value: EnumValue<Name>, language: Language): string {
  return labelOfValue(name, value)[language]
}

/** Returns the values of an enumeration as choices. */
export function enumChoices(name: EnumName): ReturnType<typeof choicesOf> {
  const values = Object.entries<{ readonly label: Bilingual }>(dictionary.enums[name].values)
  return choicesOf(values.map(([value, { label }]) => [value, label]))
}
