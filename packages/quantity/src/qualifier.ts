// Finds qualifiers such as 约, 近, 余, 以上 and 不超过 before a number, before its unit and after its unit.

/** The enum Qualifier of the model. */
export type Qualifier = 'APPROXIMATE' | 'NEARLY' | 'AT_LEAST' | 'AT_MOST' | 'ESTIMATED' | 'RANGE'

const NOT = '(?:不|未|没有?|无法|勿|莫|严禁|禁止|避免|防止|杜绝)(?:得|应该?|宜|能|可|许|允许|准|要|会|将|曾|再|予|有)?'
const MORE = '超过?|超出|突破|高于|多于|大于|长于'
const LESS = '少于|低于|小于|短于'
const REACHED = '达到?|满|到|及|足'
/** What makes another word of 约, 近 and 超, as in 签约, 附近 and 赶超. */
const ABOUT = '(?<![节签合预契条制履邀特公违简集相如租誓续失])约'
const NEAR = '(?<![附最邻临靠])近'
const EXCEEDING = '(?<![赶中英苏村西德意法])超'

/** Qualifiers before a number; the first that matches counts, so that 不得超过 is no lower bound. */
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  ['AT_LEAST', new RegExp(`(?:${NOT}(?:${LESS})|不止|不下于?|[大多高]于或?等于|[≥≮]|>=?)$`)],
  ['AT_MOST', new RegExp(`(?:${NOT}(?:${MORE}|${REACHED})|达不到|[小少低]于或?等于|(?<!很)(?:${LESS})|[≤≯]|<=?)$`)],
  ['AT_MOST', /(?:至多|最多)$/],
  ['APPROXIMATE', new RegExp(`(?:${ABOUT}|约莫|大概|大致|大体|差不多|[≈≒])$`)],
  ['NEARLY', new RegExp(`(?:${NEAR}|直逼|接近|几乎|近乎)$`)],
  [
    'AT_LEAST',
    new RegExp(`(?:${EXCEEDING}|${MORE}|逾|至少|最少|起码|(?:数|量|额|值|收入|人次|面积|投资|里程)已?[过破])$`),
  ],
  ['ESTIMATED', /(?:预计|预估|估计)$/],
]

/** Qualifiers that words between them and the number leave as they are: 约可容纳3000人, 至少建设3个. */
const ADVERBS: readonly (readonly [Qualifier, RegExp])[] = [
  ['AT_MOST', /(?:至多|最多)$/],
  ['AT_LEAST', /(?:至少|最少|起码|不少于|不低于)$/],
  ['APPROXIMATE', new RegExp(`(?:${ABOUT}|大概|大致|差不多)$`)],
]

const VERB = /(?:达到了?|将?达|合计|为|占|有|了|在|是|合|计|需|用)$/
const PREDICATE =
  /(?:可|能|将|会|要|应|再|已|共|了|有|为|需要?|新?增加?|增长|提[高升]|上升|扩大|下降|减少|降低|吸引|投[入资]|容纳|覆盖|惠及|服务|接待|[新改]?建[设成有造]?|改造|拥有|具有|配[备置]|等于|相当于|折[合算]|举办|开展|参[加与]|招收|培[训养]|完成|实现|观众|游客|群众|学生|选手|运动员|面积|人数|资金|占地){1,6}$/

/** Marks an estimate anywhere before the number in its clause: 预计人均面积 2.20 平方米. */
const ESTIMATE = /(?:预计|预估)[^，。；,;]*$/

const INSIDE: Readonly<Record<string, Qualifier>> = {
  余: 'AT_LEAST',
  多: 'AT_LEAST',
  几: 'AT_LEAST',
  '+': 'AT_LEAST',
  来: 'APPROXIMATE',
}

const INCLUSIVE = '(?:[（(〔\\[]含[^）)〕\\]，。]{0,8}[）)〕\\]])?'
const OR = '(?:及其?|或者?|和)?'
const CLAUSE_END = '(?=$|[，。；、,;）)])'

const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'AT_LEAST',
    new RegExp(`^(?:${INCLUSIVE}${OR}(?:以上|之上)${INCLUSIVE}|有余|出头|开外|不止|还多|多一点|打底|起步|\\+)`),
  ],
  ['AT_LEAST', new RegExp(`^[强起]${CLAUSE_END}`)],
  ['NEARLY', new RegExp(`^弱${CLAUSE_END}`)],
  ['APPROXIMATE', new RegExp(`^(?:[（(]?(?:左右|上下)[）)]?|光景|许${CLAUSE_END})`)],
  ['AT_MOST', new RegExp(`^(?:${INCLUSIVE}${OR}(?:以下|之下|以内|之内)${INCLUSIVE}|封顶|不[到足]${CLAUSE_END})`)],
]

/** Units that 多 or 余 may follow: 3公里多. */
const MEASURE = /(?:公里|米|元|亩|公顷|个月|%|㎡|[Kk]?[mM]|㎞)$/
const MORE_AFTER = /^(?:多|余)(?![样功元媒种方层次数])/

/** A qualifier before the unit, with the magnitude after it if any: 3000余万. */
export const QUALIFIER_INSIDE = /^([余多来几+])(?=\s{0,2}(万亿|万|亿)?)(?:\s{0,2}(?:万亿|万|亿))?/

/** A qualifier and its length in characters. */
export interface QualifierMatch {
  readonly qualifier: Qualifier
  readonly length: number
}

/** Finds the qualifier at the end of the text before a number; 上 counts only before a bare power of ten, as in 上千. */
export function qualifierBefore(before: string, isBare: boolean): QualifierMatch | undefined {
  const match =
    endingWith(before, BEFORE, /^/) ?? endingWith(before, BEFORE, VERB) ?? endingWith(before, ADVERBS, PREDICATE)
  if (match) return match
  return isBare && /(?<![线网场地马路身以]|成[百千])上$/.test(before) ? { qualifier: 'AT_LEAST', length: 1 } : undefined
}

/** Finds a qualifier before words at the end of a text. */
function endingWith(text: string, qualifiers: typeof BEFORE, words: RegExp): QualifierMatch | undefined {
  const skipped = words.exec(text)?.[0]
  if (skipped === undefined) return undefined
  const ending = text.slice(0, text.length - skipped.length)
  for (const [qualifier, pattern] of qualifiers) {
    const match = pattern.exec(ending)?.[0]
    if (match) return { qualifier, length: match.length + skipped.length }
  }
  return undefined
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
