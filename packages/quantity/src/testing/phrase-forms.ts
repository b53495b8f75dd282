// The ways in which numbers, units and the words around them are written.
import { digitByDigit, fullWidth, grouped, inWords } from './written-numbers.ts'

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
export const WHOLE: readonly NumberForm[] = [
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
export const DECIMAL: readonly NumberForm[] = [
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

/** Units of the table with the words for them, and words of units that it lacks. */
export const UNITS: readonly Unit[] = [
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

/** Texts before the number. */
export const PREFIXES: readonly Prefix[] = [
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
  ...[
    '步道—',
    '同比增长- ',
    '▼',
    '±',
    '减少排放',
    '降幅',
    '跌幅为',
    '下降幅度达',
    '正负',
    '缺口',
    '尚缺',
    '还差',
    '相差',
    '差距为',
    '拖欠',
    '超支',
    '减亏',
  ].map((text) => uncertain({ ...plain(text, null, true) })),
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

/** Texts after the unit, with the qualifier that each states. */
export const SUFFIXES: readonly (readonly [string, string | null])[] = [
  ['', null],
  ['', null],
  ['。', null],
  ['，', null],
  ['（含', null],
  ['以上', 'AT_LEAST'],
  ['左右', 'APPROXIMATE'],
  ['以内', 'AT_MOST'],
]
