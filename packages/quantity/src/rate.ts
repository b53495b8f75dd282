// Reads per how many people a number is given: 人均, 每千人, 千人拥有量, 平方米/人, and other bases, which have no unit.
import { clauseStart } from './clause-start.ts'

const NUMBER = '[\\d一二三四五六七八九两十百千万亿][\\d,.一二三四五六七八九十百千万亿]*'
const NOT_PART_OF_COUNT = '(?<![\\d一二三四五六七八九两十百千万亿几数近上约超逾过余多达])'

/** Ways to state a base; the first group is the base. */
const BASES: readonly RegExp[] = [
  new RegExp(
    `(?:每|平均每?)(?:名|位|个)?((?:${NUMBER})?)(?:名|位|个)?(?:常住|户籍)?(?:(人)(?![次均])|群众|居民|市民|村民)`,
  ),
  new RegExp(
    `${NOT_PART_OF_COUNT}([百千万]|[十百]万)(人)(?:口)?(?:人?均|平均)?(?:拥有|占有|享有|指导员|体育场地|[足篮排]球场|体育设施|健身设施)`,
  ),
  new RegExp(`${NOT_PART_OF_COUNT}([百千万]|[十百]万)(人)(?=[^，。；,;\\d]{0,12}(?:拥有|占有)[量率])`),
  new RegExp(`${NOT_PART_OF_COUNT}([百千万]|[十百]万)(人)(?:平?均|口?(?:人?均)?$)`),
  new RegExp(`${NOT_PART_OF_COUNT}([百千万]|[十百]万)(户)(?:家庭|居民)?(?:平?均|拥有|占有|享有)`),
  new RegExp(`${NOT_PART_OF_COUNT}([百千万]|[十百]万)(人)(?=[^，。；,;\\d]{0,12}[量率数](?:达到?|为|是|约|:)?$)`),
  /(人均)/,
  new RegExp(
    `(?:每|平均每?)((?:${NUMBER})?)(户|家庭|名?学生|名?职工|[名位](?:运动员|队员|教练员|[^，。；,;\\d]{1,2})|平方公里|平方千米|平方米|公里|公顷|亩|米)`,
  ),
  /([户亩生日周月场次校村镇乡县区市馆店站园队班组家]|社区|街道)均(?![衡匀等为])/,
  /(?:每|平均每)(次|场次?|天|日|晚|周|旬|个?月|季度?|学期|小时|分钟|秒|队|班|校|组|人次|[支块套张所座处项件台条片间辆车笔]|个(?!月|[^，。；,;\d]{0,3}(?:省|市|县|区|乡|镇|村|街道)))/,
  /每([两二三四五六七八九十\d]+个?年)/,
  /([时秒])速/,
  /(?<![第最近这那前后上下同])一(周|天|日)(?:至少|约)?$/,
]
const LATER_BASE = /^[^，。；,;]*(?:[每均]人|人均)/
const COMPARISON = /^(?:虽|但|且|并|也)?(?:较|比|与|同比|环比|增加|增长|提高|高于|低于|高出|低出|超过|约|达|已)/
/** Words after a rate and its number that begin a total. */
const TOTAL_AFTER = /\d[^，。；,;]*(?:共计?|总计?|合计|累计)[^，。；,;]*$/

/** Those that a rate is true of, which are counted: 人均面积高于平均水平的有6个. */
const COUNTED_BY_RATE =
  /(?:[高低超][于过出]|达到?|不足|突破)[^，。；,;]*的(?:[\p{L}]{0,6})(?<=[的县市区州乡镇村])[共仅只]?有$/u

/** Words for the people of a place. */
const RESIDENTS = /(?:群众|居民|市民|村民)$/

/** Ways to write a thousand and ten thousand. */
const POWERS: readonly (readonly [RegExp, string])[] = [
  [/^[一1](?=[百千万])/, ''],
  [/^1,?000(?=人)/, '千'],
  [/^10,?000(?=人)/, '万'],
]

function baseOf([written = '', number = '', counted = '']: RegExpExecArray): string {
  if (number === '人均') return '人'
  const base = `${number}${RESIDENTS.test(written) ? '人' : counted}`
  return POWERS.reduce((text, [pattern, power]) => text.replace(pattern, power), base)
}

/** Returns the base in a clause: `人`, `千人`, `万人`, or another that no unit has, such as `百户`. */
function findBase(clause: string): string | undefined {
  if (!/[人户每均速周天日]/.test(clause) || COUNTED_BY_RATE.test(clause)) return undefined
  for (const pattern of BASES) {
    const match = pattern.exec(clause)
    if (!match || TOTAL_AFTER.test(clause.slice(match.index))) continue
    if (match[0].includes('人') && LATER_BASE.test(clause.slice(match.index + match[0].length))) {
      return findBase(clause.slice(match.index + match[0].length))
    }
    return baseOf(match)
  }
  return undefined
}

/** Returns the base of a rate that the text before a number states; undefined if it states none. */
export function readRateBase(folded: string, position: number): string | undefined {
  const start = clauseStart(folded, position)
  // PDF files part the words of a rate: 每 万人 3个.
  const clause = folded.slice(start, position).replaceAll(' ', '')
  const base = findBase(clause)
  if (base) return base
  // 人均面积2.62平方米,同比增加0.21平方米: a comparison refers to the measure of the clause before it.
  if (!COMPARISON.test(clause) || start === 0) return undefined
  return findBase(folded.slice(clauseStart(folded, start - 1), start - 1))
}

const BASE_UNITS =
  '[十百千万]?人(?![次均])|人次|平方米|平方公里|公里|公顷|小时|分钟|[百千]?户|个|亩|天|日|年|月|周|次|场|家|米|秒|h|s|㎡|km|m|ha'
/** A base of several letters, unless they belong to the next number: 金牌37枚/银牌41枚. */
const SUFFIX = new RegExp(
  `^(?: ?\\/ ?(?:(${BASE_UNITS})|(\\p{L}{1,6})(?![\\p{L}达到为]*\\d))|每(${BASE_UNITS})(?=$|[，。；、,;）)]))`,
  'u',
)

/** A base after a unit, as in 平方米/人, 公里/小时 and 元每户. */
export interface RateSuffix {
  readonly base: string
  readonly length: number
}

/** A base in English after a unit in Latin letters: 2.35 m² per person, 3 m per 1,000 people, 15 km per hour. */
const ENGLISH_SUFFIX = /^ per (?:(1,000|10,000|100,000|thousand|million) )?([A-Za-z]+)/i
const ENGLISH_NUMBERS = new Map([
  ['1,000', '千'],
  ['thousand', '千'],
  ['10,000', '万'],
  ['100,000', '十万'],
  ['million', '百万'],
])
const PEOPLE = /^(?:capita|people|persons?|inhabitants?|residents?|head)$/i

/** Reads the base of a rate at the start of the text after a unit. */
export function readRateSuffix(after: string, isLatinUnit = false): RateSuffix | undefined {
  const match = SUFFIX.exec(after)
  if (match) return { base: match[1] ?? match[2] ?? match[3] ?? '', length: match[0].length }
  const [english = '', number = '', counted = ''] = (isLatinUnit && ENGLISH_SUFFIX.exec(after)) || []
  if (!english) return undefined
  const base = PEOPLE.test(counted) ? '人' : counted
  return { base: `${ENGLISH_NUMBERS.get(number.toLowerCase()) ?? ''}${base}`, length: english.length }
}
