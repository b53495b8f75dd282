// Generates phrases with the quantity that each states, known by construction.
import { DECIMAL, PREFIXES, SUFFIXES, UNITS, WHOLE } from './phrase-forms.ts'
import { fullWidth, inWords, withRadicals } from './written-numbers.ts'

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
      ['校均', '块', null],
      ['村均', '个', null],
      ['平均每所学校有', '块', null],
      ['每支球队报名', '人', null],
      ['每块场地补助', '元', null],
      ['每500米设', '个', null],
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
