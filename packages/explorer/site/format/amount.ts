import type { EnumValue } from '@tiyu/model'
import { type AmountParts, joinAmount, splitAmount, type UnitAmount } from '@tiyu/quantity'
import type { Language } from '../../src/rendering.ts'
import { enumLabel } from '../text/enum-label.ts'

/** A number with its unit, as the API returns it. */
export interface AmountSource extends UnitAmount {
  readonly qualifier?: EnumValue<'Qualifier'> | null
}

/** A number as people read it, in the parts that a page sets apart. */
export interface Amount extends AmountParts {
  /** How the source qualifies the number, such as 约; empty if it does not. */
  readonly qualifier: string
}

/** The qualifier of a range is visible from its two numbers. */
const RANGE = 'RANGE'

/** Returns a number with its qualifier and unit in a language; nothing is rounded. */
export function amountOf(source: AmountSource, language: Language): Amount {
  const { qualifier } = source
  const label = qualifier && qualifier !== RANGE ? enumLabel('Qualifier', qualifier, language) : ''
  return { qualifier: label, ...splitAmount(source, language) }
}

/** Returns a number with its qualifier, for places that state the unit once. */
export function numberText(source: AmountSource, language: Language): string {
  const { qualifier, number } = amountOf(source, language)
  return joinAmount({ number, unit: '' }, qualifier, language)
}

/** Returns the unit as it follows a number; 10,000 items are counted in items in English. */
export function unitText(unit: AmountSource['unit'], language: Language): string {
  return splitAmount({ exact: '2', unit }, language).unit
}

/** Returns the same in one text: 约3,580公里; about 3,580 kilometres. */
export function amountText(source: AmountSource, language: Language): string {
  const { qualifier, ...parts } = amountOf(source, language)
  return joinAmount(parts, qualifier, language)
}
