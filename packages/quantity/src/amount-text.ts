// Numbers with their units as people read them: 1.28亿元, 3,580公里, 第5位; 128,000,000 yuan, 2.72 billion yuan, 5th.
import { isPlace, splitAmountEn } from './amount-en.ts'
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

/** Returns an English amount with the signs of text: −3.3 %, for -3.3 per cent. */
function readableAmountEn(exact: string, unit: UnitAmount['unit']): AmountParts {
  const { number, unit: name } = splitAmountEn(exact, unit)
  return { number: number.replace('-', '−'), unit: name === 'per cent' ? '%' : name }
}

/** Chinese measure words of places in an order, which follow 第. */
const PLACE_WORD = /^[位名]$/

/** Returns a number and its unit in a language; nothing is rounded. */
export function splitAmount({ exact, exactUpper, unit }: UnitAmount, language: 'zh' | 'en'): AmountParts {
  if (language === 'en') {
    const upper = readableAmountEn(exactUpper ?? exact, unit)
    return exactUpper ? { ...upper, number: `${readableAmountEn(exact, unit).number} to ${upper.number}` } : upper
  }
  const upper = exactUpper ? `至${numberIn(exactUpper, unit.name)}` : ''
  const before = isPlace(unit) && PLACE_WORD.test(unit.name) ? '第' : ''
  return { number: `${before}${numberIn(exact, unit.name)}${upper}`, unit: unit.name }
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
