// Reads the unit that the subject of the clause around a number implies.

const UNIT_BY_SUBJECT: readonly (readonly [RegExp, string])[] = [
  [/(?:人次|打卡数)[^\d，。；、,;]{0,6}$/, 'PERSON_TIME'],
  [/(?:人数|人口)[^\d，。；、,;]{0,6}$/, 'PERSON'],
  [/(?:总分|积分)[^\d，。；、,;]{0,3}$/, 'POINT'],
  [/(?:投资|资金|经费|投入|贷款|补助|收入|销售额|总额)[^\d，。；、,;]{0,6}$/, 'CNY'],
]

/** Returns the code of the unit that the subject before a number implies: 受益人次超过4亿, 总分1272. */
export function impliedUnit(before: string, after: string, isScaled: boolean): string | undefined {
  if (!/^(?:$|[，。；、,;）)的])(?!\d)/.test(after)) return undefined
  const code = UNIT_BY_SUBJECT.find(([pattern]) => pattern.test(before))?.[1]
  return code === 'POINT' || isScaled ? code : undefined
}
