import type { AddressChoice } from './address-choice.ts'
import type { WordKey } from './text/words.ts'

/** Thrown if an address has a parameter whose value the page cannot have, such as the code of an indicator that does not exist. */
export class AddressError extends Error {
  override readonly name = 'AddressError'
  readonly parameter: string
  readonly value: string
  /** Says what the value must be, where the choices do not. */
  readonly expected: WordKey | undefined
  /** The values to offer instead, nearest first. */
  readonly choices: readonly AddressChoice[]

  constructor(
    parameter: string,
    value: string,
    {
      expected,
      choices = [],
    }: { readonly expected?: WordKey | undefined; readonly choices?: readonly AddressChoice[] },
  ) {
    super(`${parameter} cannot be "${value}"`)
    this.parameter = parameter
    this.value = value
    this.expected = expected
    this.choices = choices
  }
}
