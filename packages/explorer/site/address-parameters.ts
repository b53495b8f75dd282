// What the values in the query string of an address may be. A wrong one is refused: another page in its place would pass
// for the answer.
import { type EnumName, nearestTo } from '@tiyu/model'
import type { Language } from '../src/rendering.ts'
import { type AddressChoice, choiceOf } from './address-choice.ts'
import { AddressError } from './address-error.ts'
import { findKeyedRow, type KeyedTableName, readKeyedRows } from './keyed-rows.ts'
import type { AddressParameter, AddressParameters, PageRequest } from './page.ts'
import { PAGE_SIZE } from './selections.ts'
import { enumChoices } from './text/enum-label.ts'
import type { WordKey } from './text/words.ts'

/** Most choices that are offered in place of a wrong value. */
const MAX_CHOICES = 8

/** Returns the choices nearest to a value; all of them if they are few. */
export function nearestChoices(value: string, choices: readonly AddressChoice[]): readonly AddressChoice[] {
  if (choices.length <= MAX_CHOICES) return choices
  return nearestTo(value, choices, (choice) => [choice.value, ...choice.names]).slice(0, MAX_CHOICES)
}

/** A number between two others. */
export const numberBetween = (least: number, most: number, expected: WordKey, isWhole = false): AddressParameter => ({
  expected,
  isValid: (value) =>
    (isWhole ? /^\d+$/ : /^-?\d+(\.\d+)?$/).test(value) && Number(value) >= least && Number(value) <= most,
  choices: () => [],
})

/** A number of rows of a page. */
export const rowNumber = numberBetween(1, PAGE_SIZE, 'expectedRowNumber', true)

/** A value of an enumeration of the model, or of a list of its own. */
export function oneOf(choicesIn: (language: Language) => readonly AddressChoice[]): AddressParameter {
  return {
    isValid: (value, { language }) => choicesIn(language).some((choice) => choice.value === value),
    choices: ({ language }) => choicesIn(language),
  }
}

/** A value of an enumeration of the model. */
export function enumValue(name: EnumName): AddressParameter {
  return oneOf(enumChoices(name))
}

/** The code of a row of a table, or its identifier. */
export const keyOf = (table: KeyedTableName): AddressParameter => ({
  expected: 'expectedCode',
  isValid: async (value, { api }) => (await findKeyedRow(api, table, value)) !== undefined,
  choices: async ({ api, language }) =>
    (await readKeyedRows(api, table)).map(({ key, name }) => choiceOf(key, name, language)),
})

async function checkValue(name: string, value: string, parameter: AddressParameter, request: PageRequest) {
  if (await parameter.isValid(value, request)) return
  const choices = nearestChoices(value, await parameter.choices(request))
  throw new AddressError(name, value, { expected: parameter.expected, choices })
}

/**
 * Checks the values in an address; an empty one, as a form sends it, is as good as none.
 * @throws AddressError for the first one that is wrong
 */
export async function checkParameters(parameters: AddressParameters, request: PageRequest): Promise<void> {
  for (const [name, parameter] of Object.entries(parameters)) {
    for (const value of request.query.getAll(name)) {
      if (value !== '') await checkValue(name, value, parameter, request)
    }
  }
}
