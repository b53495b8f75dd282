// Finds numbers that are the end of another: 580 in 3,5,580, 5 in 3点5, 200米 in 3公里200米. They must not be read alone.

const NUMERAL = '[\\d零〇一二三四五六七八九两十百千万亿]'

const TAIL_AFTER: readonly RegExp[] = [
  // A digit and a sign that is no punctuation between clauses or list items: 3,5 3'5 3/5 3×5 3 5.
  /\d[^\p{L}\p{N}、；;！!？?（()）[\]［］【】《》"“”|\n%‰]{1,3}$/u,
  /\d[,.，]?\r?\n$/,
  // Digits of other scripts, vulgar fractions, enclosed digits; a list number such as ① alone is no part of a number.
  /[^\P{N}\d零〇]$/u,
  // A digit between tens and hundreds that the reader lacks.
  /(?:[卌皕弌弍弎弐貮叄参壹贰叁肆柒捌玖佰仟]|(?<!队|退|入)伍|(?<![大登着内])陆|(?<!收)拾)$/,
  new RegExp(`${NUMERAL}(?:点|又|或|有|加|儿|丶|兆|京|垓|余|多|几)$`),
  new RegExp(`${NUMERAL}[%％]?\\s*(?:至|到|~|-|—)\\s*(?:[-+]|负)?$`),
  /\d[十百千万亿] {1,3}$/,
  /分之\s?$/,
  /[米mM\d]乘以?$/,
  // 点五 without its zero; 试点5 ends another word.
  /(?:^|[，。；、,\s约近为])点$/,
]
const LIST_NUMBER = /(?:^|[^\p{N}\p{L}])[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]$/u
/** A number without a unit before 、, as in 三、四千人 (3000 to 4000) and 3、580 (perhaps 3580). */
const LISTED = new RegExp(`${NUMERAL}、$`)
/** The number of a list item, which cannot be part of a number in another script or of two or four digits. */
const ITEM_IN_WORDS = /(?:^|\n)\s*[一二三四五六七八九十]{1,3}、$/
const ITEM_IN_DIGITS = /(?:^|\n)\s*\d{1,2}、$/

function isListed(before: string, after: string): boolean {
  if (!LISTED.test(before)) return false
  if (ITEM_IN_WORDS.test(before)) return !/^\d/.test(after)
  return !ITEM_IN_DIGITS.test(before) || !/^(?:\d{2}(?!\d)|\d{4}|\d\.)/.test(after)
}

/** Characters before which a number usually starts: any letter but those that the patterns above end with. */
const PLAIN_BEFORE =
  /(?![零〇一二三四五六七八九两十百千万亿负点又或有加儿丶乘以兆京垓余多几至到之卌皕弌弍弎弐貮叄参壹贰叁肆伍陆柒捌玖拾佰仟])[\u3400-\u9fff]/

/** Digits before a semicolon and three digits after it, which may be thousands: 3；580. */
const PARTED_BEFORE = /\d[;；]$/
const PARTED_AFTER = /^\d{3}(?!\d)/

/** True if the number at a position of folded text is the end of a longer number. */
export function isTail(folded: string, position: number): boolean {
  if (position === 0 || PLAIN_BEFORE.test(folded[position - 1] as string)) return false
  const before = folded.slice(Math.max(0, position - 12), position)
  const after = folded.slice(position, position + 4)
  if (isListed(before, after) || (PARTED_BEFORE.test(before) && PARTED_AFTER.test(after))) return true
  return TAIL_AFTER.some((pattern) => pattern.test(before)) && !LIST_NUMBER.test(before)
}

/** Units of one kind that a compound measure combines: 3公里200米, 5亩3分. */
const COMPOUNDS: readonly (readonly string[])[] = [
  ['公里', '千米', '里', '米', '分米', '厘米', '毫米', 'km', 'm', 'cm', 'mm', '㎞', '㎝', '㎜', '丈', '尺', '寸'],
  ['元', '块', '角', '毛', '分'],
  ['平方公里', '平方千米', '平方米', '平方', '公顷', '顷', '亩', '分', '厘', '㎡', '㎢', '㏊'],
  ['小时', '分钟', '点', '时', '分', '秒'],
  ['吨', '公斤', '千克', '斤', '克', '两'],
  ['年', '个月', '月', '周', '个星期', '星期', '天', '日'],
]

/** The units that a unit combines with, by unit. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  COMPOUNDS.flat().map((unit) => [unit, COMPOUNDS.filter((words) => words.includes(unit)).flat()]),
)

const NUMBER = new RegExp(`^(?:零|又)?(${NUMERAL}+(?:\\.\\d+)?)`)
const CLAUSE_END = /^(?:$|[，。；、,;）)])/
const NUMBER_END = new RegExp(`(?:${NUMERAL}|半)$`)

/** True if a smaller part follows a unit directly: 3公里 in 3公里200米, 一米 in 一米八. */
export function hasSmallerPart(unit: string, after: string): boolean {
  const parts = PARTS.get(unit)
  const number = parts && NUMBER.exec(after)
  if (!number) return false
  const rest = after.slice(number[0].length)
  if (CLAUSE_END.test(rest)) return (number[1] ?? '').length <= 2
  return parts.some((part) => part !== unit && rest.startsWith(part)) && !rest.startsWith(unit)
}

/** True if a larger part of the same measure directly precedes a number: 200米 in 3公里200米. */
export function hasLargerPart(before: string, unit: string): boolean {
  const parts = PARTS.get(unit)
  if (!parts) return false
  const text = before.replace(/[零又]$/, '')
  return parts.some(
    (part) => part !== unit && text.endsWith(part) && NUMBER_END.test(text.slice(0, text.length - part.length)),
  )
}
