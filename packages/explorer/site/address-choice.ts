import type { Bilingual } from '@tiyu/model'
import type { Language } from '../src/rendering.ts'

/** A value that a parameter of an address may have. */
export interface AddressChoice {
  readonly value: string
  readonly label: string
  /** What it may be called, in either language. */
  readonly names: readonly string[]
}

/** Returns the choice of a value by its name in both languages. */
export const choiceOf = (value: string, name: Bilingual, language: Language): AddressChoice => ({
  value,
  label: name[language],
  names: [name.zh, name.en],
})

/** Returns the function that offers values in a language, each with its name in both. */
export const choicesOf =
  (named: readonly (readonly [value: string, name: Bilingual])[]) =>
  (language: Language): AddressChoice[] =>
    named.map(([value, name]) => choiceOf(value, name, language))
