// The clause around a number: what is counted per person, and what a number without a unit word counts.

const BREAK = /[，。；！？,;!?\n]/
/** No clause that matters for a unit is longer. */
const LONGEST = 80

/** Where the clause that holds position `at` begins. A comma inside a number ends no clause. */
export function clauseStart(folded: string, at: number): number {
  const earliest = Math.max(0, at - LONGEST)
  for (let before = at - 1; before >= earliest; before -= 1) {
    const character = folded[before] as string
    if (BREAK.test(character) && !isSeparator(folded, before)) return before + 1
  }
  return earliest
}

function isSeparator(folded: string, at: number): boolean {
  return folded[at] === ',' && /\d/.test(folded[at - 1] ?? '') && /^\d{3}(?!\d)/.test(folded.slice(at + 1, at + 5))
}

const PER_PEOPLE = /(?:每|平均)([十百千万]?)人(?![^，。；,;]*[每均]人)|人均|每人平均/
const COMPARES = /^(?:较|比|与|同比|环比|增加|增长|提高|高于|低于|超过|约|达|已)/

/** The people a rate is per, 人, 千人 or 万人, where the clause before a number says so. */
export function perPeople(folded: string, at: number): string | undefined {
  const start = clauseStart(folded, at)
  const clause = folded.slice(start, at)
  const here = PER_PEOPLE.exec(clause)
  if (here) return `${here[1] ?? ''}人`
  // 人均面积2.62平方米,同比增加0.21平方米: the comparison goes on about the same measure.
  if (!COMPARES.test(clause) || start === 0) return undefined
  const previous = folded.slice(clauseStart(folded, start - 1), start - 1)
  const there = PER_PEOPLE.exec(previous)
  return there ? `${there[1] ?? ''}人` : undefined
}

const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/(?:人次|打卡数)[^\d，。；、,;]{0,6}$/, 'PERSON_TIME'],
  [/(?:人数|人口)[^\d，。；、,;]{0,6}$/, 'PERSON'],
  [/(?:总分|积分)[^\d，。；、,;]{0,3}$/, 'POINT'],
  [/(?:投资|资金|经费|投入|贷款|补助|收入|销售额|总额)[^\d，。；、,;]{0,6}$/, 'CNY'],
]

/** Code of the unit that the subject before a number implies: 受益人次超过4亿, 总分1272. */
export function impliedUnit(before: string, after: string, scaled: boolean): string | undefined {
  if (!/^(?:$|[，。；、,;）)的])/.test(after)) return undefined
  const code = SUBJECTS.find(([pattern]) => pattern.test(before))?.[1]
  return code === 'POINT' || scaled ? code : undefined
}
