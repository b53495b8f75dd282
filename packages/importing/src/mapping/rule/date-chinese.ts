// Dates in Chinese numerals: 二〇一五年三月十五日.

const DIGITS = '〇一二三四五六七八九'

const DATE =
  /^(?<year>[〇零○一二三四五六七八九]{4})年(?:(?<month>[一二三四五六七八九十]{1,2})月(?:(?<day>[一二三四五六七八九十]{1,3})[日号]?)?)?$/

/** Returns a number below 100 in two digits: 十五 is 15. */
function twoDigits(text: string): string {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['〇', text]
  const digit = (character: string, empty: string) => (character === '' ? empty : String(DIGITS.indexOf(character)))
  return `${digit(tens, '1')}${digit(ones, '0')}`
}

/** Parses a date in Chinese numerals to ISO 8601; undefined if it is none. */
export function parseChineseDate(text: string): string | undefined {
  const { year, month, day } = DATE.exec(text.replaceAll(/\s/g, ''))?.groups ?? {}
  if (year === undefined) return undefined
  const digits = [...year.replaceAll(/[零○]/g, '〇')].map((one) => DIGITS.indexOf(one)).join('')
  return [digits, ...[month, day].filter((one) => one !== undefined).map(twoDigits)].join('-')
}
