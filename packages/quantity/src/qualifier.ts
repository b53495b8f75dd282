// Finds qualifiers such as 约, 近, 余, 以上 and 不超过 before a number, before its unit and after its unit.

/** The enum Qualifier of the model. */
export type Qualifier = 'APPROXIMATE' | 'NEARLY' | 'AT_LEAST' | 'AT_MOST' | 'ESTIMATED' | 'RANGE'

/** Qualifiers before a number; a verb such as 达 or 为 may follow them. */
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'AT_MOST',
    /(?:不超过?|不足|不到|不及|不满|不多于|不高于|不大于|至多|最多|[未没]有?(?:超过?|突破|达到?|满|到|及)|不达|达不到|(?<![不很])少于|(?<!不)低于|(?<!不)小于|[≤<])$/,
  ],
  ['APPROXIMATE', /(?:(?<![节签合预契条制履邀特])约|约莫|大概|大致|大体|差不多|[≈≒])$/],
  ['NEARLY', /(?:(?<![附最邻临靠])近|接近|几乎|近乎)$/],
  [
    'AT_LEAST',
    /(?:(?<![赶中英苏村西德意法])超|超过|逾|突破|不止|不少于|不低于|不下于|不下|不小于|至少|最少|起码|高于|多于|大于|[≥>])$/,
  ],
  ['ESTIMATED', /(?:预计|预估|估计)$/],
]

const VERB = /(?:达到了?|将?达|合计|为|占|有|了|在|是|合|计|需|用)$/

/** Marks an estimate anywhere before the number in its clause: 预计人均面积 2.20 平方米. */
const ESTIMATE = /(?:预计|预估)[^，。；,;]*$/

const INSIDE: Readonly<Record<string, Qualifier>> = {
  余: 'AT_LEAST',
  多: 'AT_LEAST',
  几: 'AT_LEAST',
  来: 'APPROXIMATE',
}

const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['AT_LEAST', /^(?:[（(]含[）)])?(?:及以上|以上|有余|\+)/],
  ['APPROXIMATE', /^(?:左右|上下)/],
  ['AT_MOST', /^(?:[（(]含[）)])?(?:及以下|以下|以内|之内)/],
  ['AT_MOST', /^不[到足](?=$|[，。；、,;）)])/],
]

/** Units that 多 or 余 may follow: 3公里多. */
const MEASURE = /(?:公里|米|元|亩|公顷|个月|%|㎡|[Kk]?[mM]|㎞)$/
const MORE_AFTER = /^(?:多|余)(?![样功元媒种方层次])/

/** A qualifier before the unit, with the magnitude after it if any: 3000余万. */
export const QUALIFIER_INSIDE = /^([余多来几])(?=\s{0,2}(万亿|万|亿)?)(?:\s{0,2}(?:万亿|万|亿))?/

/** A qualifier and its length in characters. */
export interface QualifierMatch {
  readonly qualifier: Qualifier
  readonly length: number
}

/** Finds the qualifier at the end of the text before a number; 上 counts only before a bare power of ten, as in 上千. */
export function qualifierBefore(before: string, isBare: boolean): QualifierMatch | undefined {
  const verb = VERB.exec(before)?.[0] ?? ''
  for (const [skippedVerb, ending] of [
    ['', before],
    [verb, before.slice(0, before.length - verb.length)],
  ] as const) {
    for (const [qualifier, pattern] of BEFORE) {
      const match = pattern.exec(ending)?.[0]
      if (match) return { qualifier, length: match.length + skippedVerb.length }
    }
  }
  return isBare && /(?<![线网场地马路身以]|成[百千])上$/.test(before) ? { qualifier: 'AT_LEAST', length: 1 } : undefined
}

/** True if the clause before a number marks it as an estimate. */
export function isEstimate(clause: string): boolean {
  return ESTIMATE.test(clause)
}

/** Returns the qualifier between a number and its unit, or inside the unit as in 三个多月. */
export function qualifierInside(word: string | undefined, unit: string): Qualifier | undefined {
  if (unit === '个多月') return 'AT_LEAST'
  return word === undefined ? undefined : INSIDE[word]
}

/** Finds the qualifier at the start of the text after a unit. */
export function qualifierAfter(after: string, unit: string): QualifierMatch | undefined {
  for (const [qualifier, pattern] of AFTER) {
    const match = pattern.exec(after)?.[0]
    if (match) return { qualifier, length: match.length }
  }
  if (unit === '%' && /^[强弱](?![大度势化])/.test(after))
    return { qualifier: after.startsWith('强') ? 'AT_LEAST' : 'NEARLY', length: 1 }
  const isMore = MEASURE.test(unit) ? MORE_AFTER.test(after) : /^[多余](?=$|[，。；、,;）)])/.test(after)
  return isMore ? { qualifier: 'AT_LEAST', length: 1 } : undefined
}

const REVERSED: Partial<Readonly<Record<Qualifier, Qualifier>>> = { AT_LEAST: 'AT_MOST', AT_MOST: 'AT_LEAST' }

/** Returns the qualifier of the opposite number: a fall of at least 5 is a change of at most -5. */
export function oppositeQualifier(qualifier: Qualifier | null): Qualifier | null {
  return qualifier && (REVERSED[qualifier] ?? qualifier)
}

/** Returns the qualifier with the highest precedence: AT_MOST, ESTIMATED, APPROXIMATE, then the first of the others. */
export function strongestQualifier(qualifiers: readonly (Qualifier | undefined)[]): Qualifier | null {
  for (const qualifier of ['AT_MOST', 'ESTIMATED', 'APPROXIMATE'] as const) {
    if (qualifiers.includes(qualifier)) return qualifier
  }
  return qualifiers.find((other) => other !== undefined) ?? null
}
