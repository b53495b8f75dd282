// Reads what directly follows a unit word and changes the number or the unit: 亩半, 平方米/人, km², 公里200米.
import { hasSmallerPart } from './boundary.ts'
import { type RateSuffix, readRateSuffix } from './rate.ts'

/** The text that belongs to a unit after its word. */
export interface UnitSuffix {
  /** True if half a unit is added, as in 一亩半. */
  readonly isHalf: boolean
  readonly rate: RateSuffix | undefined
  /** Length in characters. */
  readonly length: number
}

/** Units that an exponent after them makes another of. */
const RAISED = /(?:[米里寸尺丈顷亩]|[A-Za-z²³㎞㎝㎜㍍㎡㎢㏊]|[A-Za-z][23])$/
const POWER = /^ ?(?:[²³⁴⁻⁺^]|\*\*|<sup|平方|立方)/
const LATIN = /[A-Za-z㎞㎝㎜㎡㎢㏊²³]$/
/** A unit in Latin letters with its exponent. */
const LATIN_UNIT = /^[A-Za-z㎞㎡㎢㏊][A-Za-z²³^23]*$/
/** After a unit in Latin letters, more of it: m2, m 2, kmh. */
const LATIN_CONTINUES = /^(?:[A-Za-zµ·]| ?[23](?![\d.,])|\d)/
/** What makes another unit of a word: 3个亿 is a number, 5个基点 a share, 30人·次 a count of visits. */
const ANOTHER_UNIT: readonly (readonly [unit: RegExp, after: RegExp])[] = [
  [/个$/, /^ ?(?:[多半]|来|余)?(?:[十百千]?万(?!人)|[十百千万]?亿|[十百千]?\d|pp|bp|pct|基点|点(?![位球心子赞]))/i],
  // 5%o is a misread 5‰, 3.3%点 a misprint of 个百分点.
  [/%$/, /^ ?(?:[oO0°]|个?点)/],
  [/人$/, /^ ?[·・•‧∙.-]? ?次(?!日)/],
  // m for a million.
  [
    /^m$/i,
    /^ ?(?:[人名位户元]|people|persons|visitors|visits|residents|users|members|participants|yuan|dollars|euros|pounds)/i,
  ],
]
/** A product of two lengths or of two units, or the bounds of an error: 5米×3米, 公顷·年, 人-天, 3000人±50人. */
const PRODUCT = new RegExp(
  [
    '^ ?[（(]?±',
    '^ ?(?:[×✕✖xX*]|乘以?) ?[\\d一二两三四五六七八九十百]',
    '^ ?[·・•‧∙⋅×✕✖*] ?\\p{L}',
    '^ ?- ?(?:小时|工?[时日天月年周]|公里|km|[hda](?!\\p{L}))',
  ].join('|'),
  'u',
)
const HALF = /^半(?=$|[，。；、,;：！？!?\s）)》”"的地长宽高厚深左以])/
/** Words that begin with half and follow a whole number: 21公里半程马拉松, 2场半决赛. */
const HALF_WORD =
  /^半(?:程|决赛|径|挂|岛|山|坡|开放|封闭|专业|职业|场|自动|天然|空|边|壁|价|军事|公益|脱产|机械|圆|球|导体|成品|露天|室外)/

/** Reads the suffix of a unit; undefined if the text continues the unit in a way that the parser cannot read. */
export function readUnitSuffix(unit: string, after: string): UnitSuffix | undefined {
  if (RAISED.test(unit) && POWER.test(after)) return undefined
  if (LATIN.test(unit) && LATIN_CONTINUES.test(after)) return undefined
  if (PRODUCT.test(after) || ANOTHER_UNIT.some(([word, rest]) => word.test(unit) && rest.test(after))) return undefined
  if (hasSmallerPart(unit, after)) return undefined
  const rate = readRateSuffix(after, LATIN_UNIT.test(unit))
  if (rate) return { isHalf: false, rate, length: rate.length }
  if (!after.startsWith('半') || HALF_WORD.test(after)) return { isHalf: isHalfUnit(unit), rate, length: 0 }
  // 三分半 is a time or a score.
  return HALF.test(after) && unit !== '分' ? { isHalf: true, rate, length: 1 } : undefined
}

/** True for a unit word that contains the half: 个半月. */
function isHalfUnit(unit: string): boolean {
  return /^个半/.test(unit)
}

/** Adds half a unit to a number as published; undefined if the number is not whole. */
export function addHalf(exact: string): string | undefined {
  return /^\d+$/.test(exact) ? `${exact}.5` : undefined
}
