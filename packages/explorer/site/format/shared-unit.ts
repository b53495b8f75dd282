import type { Language } from '../../src/rendering.ts'
import { type AmountSource, unitText } from './amount.ts'

/**
 * Returns the unit of all numbers of a table, to be stated once; undefined if there are several, or if it is written
 * with each number, as % and places in an order are.
 */
export function sharedUnit(amounts: readonly Pick<AmountSource, 'unit'>[], language: Language): string | undefined {
  if (amounts.some(({ unit }) => unit.factor === null)) return undefined
  const texts = new Set(amounts.map(({ unit }) => unitText(unit, language)))
  const [text = ''] = texts
  return texts.size > 1 || text === '' || text === '%' ? undefined : text
}
