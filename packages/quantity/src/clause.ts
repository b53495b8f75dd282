// Reads the clause around a number: per how many people it is given, and the unit that its subject implies.
import { clauseStart } from './clause-start.ts'

const PER_CAPITA = /(?:每|平均)([十百千万]?)人(?![^，。；,;]*[每均]人)|人均|每人平均/
const COMPARISON = /^(?:较|比|与|同比|环比|增加|增长|提高|高于|低于|超过|约|达|已)/

/** Returns the base of a rate (人, 千人 or 万人) that the text before a number states; undefined if it states none. */
export function readRateBase(folded: string, position: number): string | undefined {
  const start = clauseStart(folded, position)
  const clause = folded.slice(start, position)
  const match = PER_CAPITA.exec(clause)
  if (match) return `${match[1] ?? ''}人`
  // 人均面积2.62平方米,同比增加0.21平方米: a comparison refers to the measure of the clause before it.
  if (!COMPARISON.test(clause) || start === 0) return undefined
  const previous = folded.slice(clauseStart(folded, start - 1), start - 1)
  const previousMatch = PER_CAPITA.exec(previous)
  return previousMatch ? `${previousMatch[1] ?? ''}人` : undefined
}

const UNIT_BY_SUBJECT: readonly (readonly [RegExp, string])[] = [
  [/(?:人次|打卡数)[^\d，。；、,;]{0,6}$/, 'PERSON_TIME'],
  [/(?:人数|人口)[^\d，。；、,;]{0,6}$/, 'PERSON'],
  [/(?:总分|积分)[^\d，。；、,;]{0,3}$/, 'POINT'],
  [/(?:投资|资金|经费|投入|贷款|补助|收入|销售额|总额)[^\d，。；、,;]{0,6}$/, 'CNY'],
]

/** Returns the code of the unit that the subject before a number implies: 受益人次超过4亿, 总分1272. */
export function impliedUnit(before: string, after: string, isScaled: boolean): string | undefined {
  if (!/^(?:$|[，。；、,;）)的])/.test(after)) return undefined
  const code = UNIT_BY_SUBJECT.find(([pattern]) => pattern.test(before))?.[1]
  return code === 'POINT' || isScaled ? code : undefined
}
