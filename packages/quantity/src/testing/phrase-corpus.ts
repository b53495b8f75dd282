// Generates phrases with the quantity that each states, known by construction.
import { digitByDigit, fullWidth, grouped, inWords, withRadicals } from './written-numbers.ts'

/** A quantity as the phrase states it; unitCode is null for a unit that the table lacks. */
export interface StatedQuantity {
  readonly exact: string
  readonly exactUpper?: string
  readonly unitCode: string | null
  readonly qualifier: string | null
}

/** A phrase, and what it states; certain if a reader must find it, and not only find nothing else. */
export interface Phrase {
  readonly text: string
  readonly stated: StatedQuantity
  readonly isCertain: boolean
}

/** A part of a phrase that is written in several ways; certain unless it is ambiguous for a reader. */
interface Form {
  readonly isCertain: boolean
}

interface NumberForm extends Form {
  readonly write: (digits: string) => string
}

const certain = <T>(form: T) => ({ ...form, isCertain: true })
const uncertain = <T>(form: T) => ({ ...form, isCertain: false })

const SAFE_SEPARATORS = [',', '，', "'", '’', '\u2009', '\u00a0', '\u202f']
const UNSAFE_SEPARATORS = ['、', ' ', '\u200b', '·', '‚', '٬', '_', '\n', '，,', '`', '\u00ad', '⁠']

/** Forms of whole numbers. */
const WHOLE: readonly NumberForm[] = [
  certain({ write: (digits: string) => digits }),
  certain({ write: fullWidth }),
  certain({ write: (digits: string) => inWords(Number(digits)) }),
  uncertain({ write: (digits: string) => inWords(Number(digits), true) }),
  // 三五 is 3 to 5.
  uncertain({ write: (digits: string) => (digits.length > 2 ? digitByDigit(digits) : digits) }),
  ...SAFE_SEPARATORS.map((separator) => certain({ write: (digits: string) => grouped(digits, separator) })),
  ...SAFE_SEPARATORS.map((separator) => certain({ write: (digits: string) => fullWidth(grouped(digits, separator)) })),
  ...UNSAFE_SEPARATORS.map((separator) => uncertain({ write: (digits: string) => grouped(digits, separator) })),
]

/** Forms of decimals. */
const DECIMAL: readonly NumberForm[] = [
  certain({ write: (digits: string) => digits }),
  certain({ write: fullWidth }),
  certain({ write: (digits: string) => grouped(digits, ',') }),
  certain({ write: (digits: string) => grouped(digits, '\u2009') }),
  certain({ write: (digits: string) => `${inWords(Number(digits.split('.')[0]))}点${spoken(digits)}` }),
  ...['·', '。', '，', ',', '˙', '点', ' .', '. ', '⋅', '٫'].map((point) =>
    uncertain({ write: (digits: string) => digits.replace('.', point) }),
  ),
]

function spoken(digits: string): string {
  return digitByDigit(digits.split('.')[1] ?? '').replaceAll('〇', '零')
}

/** A unit with its ways of being written. */
interface Unit {
  readonly code: string | null
  readonly words: readonly string[]
}

const UNITS: readonly Unit[] = [
  { code: 'KM', words: ['公里', '千米', 'km', 'KM', '㎞', 'ｋｍ'] },
  { code: 'M', words: ['米', 'm'] },
  { code: 'M2', words: ['平方米', '平米', '㎡', 'm²', 'm2', 'm^2'] },
  {
    code: null,
    words: ['平方公里', 'km²', 'km2', '㎢', 'km^2', '㎞²', '公里²', 'Km2', 'km 2', 'km<sup>2</sup>', '平方厘米'],
  },
  {
    code: null,
    words: [
      '立方米',
      'm³',
      'm3',
      '㎥',
      '米³',
      'cm³',
      '㎝',
      'cm',
      '毫米',
      '公里/小时',
      'km/h',
      'm/s',
      '元/平方米',
      '元/户',
    ],
  },
  { code: 'MU', words: ['亩', '畝'] },
  { code: 'HECTARE', words: ['公顷', 'ha', '㏊', 'hm²'] },
  { code: 'CNY', words: ['元'] },
  { code: 'PERSON', words: ['人', '名'] },
  { code: 'PERSON_TIME', words: ['人次', '人(次)', '人/次'] },
  { code: 'ITEM', words: ['个', '個'] },
  { code: 'SESSION', words: ['场', '场次'] },
  { code: 'PERCENT', words: ['%', '％', '﹪'] },
  { code: 'PERCENTAGE_POINT', words: ['个百分点', '個百分點'] },
  { code: 'TEAM', words: ['支'] },
  { code: 'M2_PER_PERSON', words: ['平方米/人', '㎡/人', '㎡／人'] },
  { code: 'PERSON_PER_QIAN_PERSON', words: ['名/千人'] },
  { code: 'ITEM_PER_WAN_PERSON', words: ['个/万人'] },
]

/** Text before the number: its direction and qualifier. */
interface Prefix extends Form {
  readonly text: string
  readonly isNegative: boolean
  readonly qualifier: string | null
  /** True for a minus sign, with which 以上 may mean more or less. */
  readonly isMinus?: boolean
}

const plain = (text: string, qualifier: string | null = null, isNegative = false) => ({ text, qualifier, isNegative })

const MINUS_SIGNS = ['-', '−', '－', '﹣', '–', '‐', '‑', '负', '負']
const FALLS =
  '下降 减少 降低 回落 下滑 同比下降 同比减少 比上年下降了 缩减 削减 较去年减少 環比下降 減少了 锐减 负增长'.split(' ')
const RISES = '增长 增加 提高 同比增长 比上年增加了 上升 新增'.split(' ')

const PREFIXES: readonly Prefix[] = [
  ...['共', '达到', '完成', '总量为', '其中，', '', '（', '（二）新建', '步道——', ...RISES].map((text) =>
    certain(plain(text)),
  ),
  ...FALLS.map((text) => certain(plain(text, null, true))),
  ...FALLS.map((text) => certain(plain(`${text}约`, 'APPROXIMATE', true))),
  ...FALLS.map((text) => certain(plain(`${text}超过`, 'AT_MOST', true))),
  ...FALLS.map((text) => certain(plain(`${text}近`, 'NEARLY', true))),
  ...['下降到', '减少至', '降至', '回落至', '降低为'].map((text) => certain(plain(text))),
  ...MINUS_SIGNS.flatMap((sign) =>
    ['同比增长', '增速为', '变化：', '（'].map((text) => ({
      ...certain(plain(`${text}${sign}`, null, true)),
      isMinus: true,
    })),
  ),
  ...['步道—', '同比增长- ', '▼', '±', '减少排放', '降幅', '跌幅为', '下降幅度达', '正负'].map((text) =>
    uncertain({ ...plain(text, null, true) }),
  ),
  ...(
    [
      ['约', 'APPROXIMATE'],
      ['大约', 'APPROXIMATE'],
      ['近', 'NEARLY'],
      ['超过', 'AT_LEAST'],
      ['不少于', 'AT_LEAST'],
      ['不低于', 'AT_LEAST'],
      ['≥', 'AT_LEAST'],
      ['逾', 'AT_LEAST'],
      ['不超过', 'AT_MOST'],
      ['未超过', 'AT_MOST'],
      ['≤', 'AT_MOST'],
      ['不足', 'AT_MOST'],
      ['预计', 'ESTIMATED'],
    ] as const
  ).map(([text, qualifier]) => certain(plain(text, qualifier))),
]

const SUFFIXES: readonly (readonly [string, string | null])[] = [
  ['', null],
  ['', null],
  ['。', null],
  ['，', null],
  ['（含', null],
  ['以上', 'AT_LEAST'],
  ['左右', 'APPROXIMATE'],
  ['以内', 'AT_MOST'],
]

/** Pseudo-random numbers from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Generates phrases from a seed. */
export class PhraseCorpus {
  private readonly random: () => number

  constructor(seed: number) {
    this.random = randomFrom(seed)
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T
  }

  private whole(): string {
    const length = 1 + Math.floor(this.random() * 6)
    return String(1 + Math.floor(this.random() * (10 ** length - 1)))
  }

  private number(): { exact: string; written: string; isCertain: boolean } {
    if (this.random() < 0.65) {
      const exact = this.whole()
      const { write, isCertain } = this.pick(WHOLE)
      return { exact, written: write(exact), isCertain }
    }
    const exact = `${this.whole()}.${this.pick(['5', '60', '08', '1234', '75'])}`
    const { write, isCertain } = this.pick(DECIMAL)
    return { exact, written: write(exact), isCertain }
  }

  /** A number with a sign or a direction, a unit and qualifiers. */
  measure(): Phrase {
    const { exact, written, isCertain } = this.number()
    const prefix = this.pick(PREFIXES)
    const unit = this.pick(UNITS)
    const picked = this.pick(unit.words)
    // 八千米 is 8000 metres.
    const word = picked === '千米' && /\D$/.test(written) ? '公里' : picked
    const [suffix, after] = prefix.qualifier === null ? this.pick(SUFFIXES) : (['', null] as const)
    const isNegative = prefix.isNegative
    const text = `${prefix.text}${written}${word}${suffix}`
    const qualifier = prefix.qualifier ?? (isNegative ? opposite(after) : after)
    return {
      text: this.random() < 0.2 ? withRadicals(text) : text,
      stated: { exact: `${isNegative ? '-' : ''}${exact}`, unitCode: unit.code, qualifier },
      // The list number 1. or a bare 十 is not a figure; words that the reader does not know with a unit it may lack.
      isCertain:
        isCertain &&
        prefix.isCertain &&
        !(prefix.isMinus && after) &&
        unit.code !== null &&
        !/^[十百千万]/.test(written),
    }
  }

  /** A whole number and a half: 一亩半, 3个半月. */
  half(): Phrase {
    const value = 1 + Math.floor(this.random() * 20)
    const written = this.pick([String(value), fullWidth(String(value)), inWords(value)])
    const [word, unitCode, isCertain] = this.pick([
      ['亩半', 'MU', true],
      ['公里半', 'KM', true],
      ['公顷半', 'HECTARE', true],
      ['个半月', 'MONTH', true],
      ['个半小时', null, false],
      ['个半', 'ITEM', false],
      ['场半', 'SESSION', false],
      ['万半', null, false],
      ['年半', null, false],
    ] as const)
    const prefix = this.pick(['共', '约', '为期', ''])
    const qualifier = prefix === '约' ? 'APPROXIMATE' : null
    return { text: `${prefix}${written}${word}`, stated: { exact: `${value}.5`, unitCode, qualifier }, isCertain }
  }

  /** A number per so many people or households. */
  rate(): Phrase {
    const { exact, written, isCertain } = this.number()
    const [before, word, unitCode] = this.pick([
      ['每千人拥有社会体育指导员', '名', 'PERSON_PER_QIAN_PERSON'],
      ['千人拥有量', '名', 'PERSON_PER_QIAN_PERSON'],
      ['千人拥有社会体育指导员', '名', 'PERSON_PER_QIAN_PERSON'],
      ['每万人拥有体育场地', '个', 'ITEM_PER_WAN_PERSON'],
      ['万人拥有体育场地', '个', 'ITEM_PER_WAN_PERSON'],
      ['平均每万人拥有足球场地', '块', 'PITCH_PER_WAN_PERSON'],
      ['万人拥有量', '块', 'PITCH_PER_WAN_PERSON'],
      ['人均体育场地面积', '平方米', 'M2_PER_PERSON'],
      ['每人平均场地面积', '㎡', 'M2_PER_PERSON'],
      ['每百户拥有健身器材', '套', null],
      ['每10万人拥有', '个', null],
      ['户均消费', '元', null],
      ['每千户举办', '场', null],
      ['每平方公里有场地', '个', null],
      ['每户补助', '元', null],
    ] as const)
    return {
      text: `${before}${written}${word}`,
      stated: { exact, unitCode, qualifier: null },
      isCertain: isCertain && unitCode !== null && !/^[十百千万]/.test(written),
    }
  }

  /** A range, rising or falling. */
  range(): Phrase {
    const low = 1 + Math.floor(this.random() * 500)
    const high = low + 1 + Math.floor(this.random() * 500)
    const separator = this.pick(['-', '－', '—', '–', '~', '～', '〜', '至', '到', '--', ' - '])
    const write = this.pick([String, (value: number) => fullWidth(String(value)), (value: number) => inWords(value)])
    const [word, unitCode] = this.pick([
      ['公里', 'KM'],
      ['个', 'ITEM'],
      ['万人', 'WAN_PERSON'],
      ['%', 'PERCENT'],
      ['㎡', 'M2'],
    ] as const)
    const isFall = this.random() < 0.3
    const lower = this.random() < 0.3 ? word : ''
    const ends = isFall ? { exact: `-${high}`, exactUpper: `-${low}` } : { exact: `${low}`, exactUpper: `${high}` }
    return {
      text: `${isFall ? '减少' : '共'}${write(low)}${lower}${separator}${write(high)}${word}`,
      stated: { ...ends, unitCode, qualifier: 'RANGE' },
      isCertain: !isFall && write !== inWords && !lower,
    }
  }

  /** A share in words or signs. */
  fraction(): Phrase {
    const value = 1 + Math.floor(this.random() * 99)
    const [text, exact] = this.pick([
      [`百分之${inWords(value)}`, `${value}`],
      [`百分之${value}`, `${value}`],
      [`千分之${inWords(value)}`, `${value / 10}`],
      [`${value}‰`, `${value / 10}`],
      ['四分之三', '75'],
      ['三成五', '35'],
      ['七成', '70'],
      ['三成半', '35'],
    ] as const)
    const isFall = this.random() < 0.4
    const prefix = isFall ? this.pick(['下降', '同比减少', '负增长']) : this.pick(['占', '增长', '约占'])
    const qualifier = prefix === '约占' ? 'APPROXIMATE' : null
    const stated = { exact: `${isFall ? '-' : ''}${exact}`, unitCode: 'PERCENT', qualifier }
    return { text: `${prefix}${text}`, stated, isCertain: true }
  }

  /** A measure of several units, of which none alone is the figure. */
  compound(): Phrase {
    const [text, exact, unitCode] = this.pick([
      ['5公里200米', '5.2', 'KM'],
      ['三公里五百米', '3.5', 'KM'],
      ['一米八', '1.8', 'M'],
      ['3亩5分', '3.5', 'MU'],
      ['三元五角', '3.5', 'CNY'],
      ['2公顷3亩', '2.2', 'HECTARE'],
      ['1亿 2000万元', '120000000', 'CNY'],
      ['一又二分之一公里', '1.5', 'KM'],
      ['二分之一公里', '0.5', 'KM'],
      ['3½公里', '3.5', 'KM'],
      ['3/5公里', '0.6', 'KM'],
      ['3点5公里', '3.5', 'KM'],
      ['100×200米', '20000', 'M2'],
      ['3⑤80公里', '3580', 'KM'],
      ['𝟑5公里', '35', 'KM'],
      ['٣5公里', '35', 'KM'],
      ['3O5公里', '305', 'KM'],
      ['3或4公里', '3', 'KM'],
      ['港币100万元', '100', null],
      ['.5公里', '0.5', 'KM'],
      ['百分之三至五', '3', 'KM'],
      ['3公里至500米', '3', null],
      ['卌五公里', '45', 'KM'],
      ['參拾伍元', '35', 'CNY'],
      ['三○五公里', '305', 'KM'],
      ['1年3个月', '15', 'MONTH'],
    ] as const)
    return {
      text: `${this.pick(['共', '', '长'])}${text}`,
      stated: { exact, unitCode, qualifier: null },
      isCertain: false,
    }
  }

  /** Generates phrases of every kind. */
  generate(count: number): Phrase[] {
    const kinds = [...Array(12).fill(() => this.measure()), () => this.half(), () => this.rate(), () => this.range()]
    kinds.push(
      () => this.rate(),
      () => this.fraction(),
      () => this.compound(),
    )
    return Array.from({ length: count }, () => (this.pick(kinds) as () => Phrase)())
  }
}

function opposite(qualifier: string | null): string | null {
  if (qualifier === 'AT_LEAST') return 'AT_MOST'
  return qualifier === 'AT_MOST' ? 'AT_LEAST' : qualifier
}
