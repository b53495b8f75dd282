// Reads the sign before a number: -5%, −5%, 负5%. A dash that may be a sign or punctuation leaves the number unread.

/** The sign before a number, and its length in characters. */
export interface Sign {
  readonly isNegative: boolean
  readonly length: number
}

const NONE: Sign = { isNegative: false, length: 0 }

/** Text before a hyphen that makes it a minus: the start of a line, white space, punctuation, or what can be negative. */
const MINUS_AFTER =
  /(?:^|[\s，。；：、,;:（([【“"‘'|=]|增长|增速|增幅|增减|涨幅|变化|变动|同比|环比|同期|去年|上年|约|近|超过?|为|达|至|到|是|率|值|额|差|利润|结余|了|预计|预期)$/
const MINUS_WORD = /(?:零下|(?<![肩担承抱自背身欠胜正辜\d])负)$/
/** Signs that leave the number unread: a dash of punctuation, a hyphen with a space, arrows, foreign currencies. */
const UNCLEAR =
  /(?:(?<!—)—\s*|-\s+|[±∓×÷~*^√·∙⋅.▼▽△▲↓↘⬇➖⁻₋⁃⎯⏤‾⊖⊝¬￢ㅡ㇐≠≢≰≱≲≳≪≫$€£]\s?|正负|胜负|\d负|(?![-—])\p{Pd}|(?!\ufe0f)[\p{Cf}\p{Lm}\p{Sk}\p{M}])$/u

/** A letter that ends no sign. */
const PLAIN_BEFORE = /[\u3400-\u9fff](?<![负下])$/

/** Reads the sign at the end of the folded text before a number; undefined if it is unclear. */
export function readSign(before: string): Sign | undefined {
  if (PLAIN_BEFORE.test(before)) return NONE
  if (UNCLEAR.test(before)) return undefined
  if (before.endsWith('-')) return MINUS_AFTER.test(before.slice(0, -1)) ? { isNegative: true, length: 1 } : undefined
  const word = MINUS_WORD.exec(before)?.[0]
  if (word) return { isNegative: true, length: word.length }
  return before.endsWith('+') ? { isNegative: false, length: 1 } : NONE
}

/** Returns the number with the opposite sign; zero has none. */
export function negate(exact: string): string {
  if (exact.startsWith('-')) return exact.slice(1)
  return /[1-9]/.test(exact) ? `-${exact}` : exact
}
