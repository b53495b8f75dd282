// Numbers with their units as people read them: 1.28亿元, 3,580公里; 128 million yuan is 128,000,000 yuan.
import { formatAmountEn } from './amount-en.ts'
import { formatDecimal, formatScaledDecimal } from './arithmetic/decimal-text.ts'

/** A published number with its unit. */
export interface UnitAmount {
  readonly exact: string
  /** Upper end of a range. */
  readonly exactUpper?: string | null
  readonly unit: { readonly name: string; readonly nameEn: string; readonly factor: string | null }
}

/** A number and its unit as people read them, apart. */
export interface AmountParts {
  readonly number: string
  readonly unit: string
}

/** Units whose name already scales: a number before 万平方米 takes no scale word. */
const SCALED_UNIT = /^[万亿]/

function numberIn(exact: string, unitName: string): string {
  return SCALED_UNIT.test(unitName) ? formatDecimal(exact) : formatScaledDecimal(exact)
}

function splitAmountEn(exact: string, unit: UnitAmount['unit']): AmountParts {
  if (unit.factor === null) return { number: formatDecimal(exact), unit: unit.nameEn.replace(/ \(.*$/, '') }
  const [, number = '', name = ''] = /^([^ %]+) ?(.*)$/.exec(formatAmountEn(exact, unit)) ?? []
  return { number: number.replace('-', '−'), unit: name === 'per cent' ? '%' : name }
}

/** Returns a number and its unit in a language; nothing is rounded. */
export function splitAmount({ exact, exactUpper, unit }: UnitAmount, language: 'zh' | 'en'): AmountParts {
  if (language === 'en') {
    const upper = splitAmountEn(exactUpper ?? exact, unit)
    return exactUpper ? { ...upper, number: `${splitAmountEn(exact, unit).number} to ${upper.number}` } : upper
  }
  const upper = exactUpper ? `至${numberIn(exactUpper, unit.name)}` : ''
  return { number: `${numberIn(exact, unit.name)}${upper}`, unit: unit.name }
}

/** Returns what is between a number and its unit: in Chinese, a space before letters only. */
export function unitSpace(unit: string, language: 'zh' | 'en'): string {
  if (language === 'zh') return /^\p{Script=Latin}/u.test(unit) ? ' ' : ''
  return unit === '%' || unit === '' ? '' : ' '
}

/** Formats a number with the Chinese name of its unit: 1.28亿元, 3,580公里, 430 grounds. */
export function formatAmountZh(exact: string, unit: UnitAmount['unit']): string {
  return joinAmount(splitAmount({ exact, unit }, 'zh'), '', 'zh')
}

/**
 * Joins a number with its unit and qualifier: 约3,580公里; about 3,580 kilometres.
 * @param qualifier how the source qualifies the number, in the language; empty if it does not
 */
export function joinAmount({ number, unit }: AmountParts, qualifier: string, language: 'zh' | 'en'): string {
  const amount = `${number}${unitSpace(unit, language)}${unit}`
  if (language === 'zh') return `${qualifier}${amount}`
  return [qualifier.toLowerCase(), amount].filter(Boolean).join(' ')
}
