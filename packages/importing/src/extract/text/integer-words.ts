// Reads whole numbers in digits or Chinese: 3, 三, 十二.
import { readNumeral } from '@tiyu/quantity'

/** Returns a whole number; undefined for other words, and for a range such as 七八. */
export function readInteger(words: string): number | undefined {
  const numeral = readNumeral(words, 0)
  const isWhole = numeral.length === words.length && numeral.exact !== undefined && numeral.upper === undefined
  return isWhole && /^\d+$/.test(numeral.exact) ? Number(numeral.exact) : undefined
}
