import type { EnumValue } from '@tiyu/model'
import { formatAmountEn } from '@tiyu/quantity'
import type { Language } from '../../src/rendering.ts'
import { enumLabel } from '../text/enum-label.ts'
import { formatDecimal, formatScaledDecimal } from './decimal.ts'

/** A number with its unit, as the API returns it. */
export interface AmountSource {
  readonly exact: string
  readonly exactUpper?: string | null
  readonly qualifier?: EnumValue<'Qualifier'> | null
  readonly unit: { readonly name: string; readonly nameEn: string; readonly factor: string | null }
}

/** A number as people read it, in the parts that a page sets apart. */
export interface Amount {
  /** How the source qualifies the number, such as 约; empty if it does not. */
  readonly qualifier: string
  readonly number: string
  readonly unit: string
}

/** Units whose name already scales: a number before 万平方米 takes no scale word. */
const SCALED_UNIT = /^[万亿]/

/** The qualifier of a range is visible from its two numbers. */
const RANGE = 'RANGE'

function numberIn(exact: string, unitName: string): string {
  return SCALED_UNIT.test(unitName) ? formatDecimal(exact) : formatScaledDecimal(exact)
}

function splitAmountEn(exact: string, unit: AmountSource['unit']): [number: string, unit: string] {
  if (unit.factor === null) return [formatDecimal(exact), unit.nameEn.replace(/ \(.*$/, '')]
  const text = formatAmountEn(exact, unit)
  const space = text.indexOf(' ')
  const name = text.slice(space + 1)
  return [text.slice(0, space).replace('-', '−'), name === 'per cent' ? '%' : name]
}

/** Returns a number with its qualifier and unit in a language; nothing is rounded. */
export function amountOf({ exact, exactUpper, qualifier, unit }: AmountSource, language: Language): Amount {
  const label = qualifier && qualifier !== RANGE ? enumLabel('Qualifier', qualifier, language) : ''
  if (language === 'en') {
    const [upper, name] = splitAmountEn(exactUpper ?? exact, unit)
    const [lower] = splitAmountEn(exact, unit)
    return { qualifier: label, number: exactUpper ? `${lower} to ${upper}` : lower, unit: name }
  }
  const upper = exactUpper ? `至${numberIn(exactUpper, unit.name)}` : ''
  return { qualifier: label, number: `${numberIn(exact, unit.name)}${upper}`, unit: unit.name }
}

/** Returns the same in one text: 约3,580公里; about 3,580 kilometres. */
export function amountText(source: AmountSource, language: Language): string {
  const { qualifier, number, unit } = amountOf(source, language)
  if (language === 'zh') return `${qualifier}${number}${unit}`
  return [qualifier.toLowerCase(), number, unit].filter(Boolean).join(' ').replace(/ %$/, '%')
}
