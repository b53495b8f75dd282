// Formats numbers with English unit names: 52 pitches, 135,900 items, 2.91 square metres per person.
import { Decimal } from 'decimal.js'

/** What the name of a unit needs: its English name, and its factor, which ordinals have not. */
export interface NamedUnit {
  readonly nameEn: string
  readonly factor: string | null
}

const SCALE_WORDS: Readonly<Record<string, number>> = {
  ten: 10,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** Scale at the start of a unit name, such as `10,000`, `100 million` or `ten thousand`. */
const SCALE =
  /^(?<digits>\d[\d,]*)?(?<words>(?:(?:^| )(?:ten|hundred|thousand|million|billion|trillion)(?= ))*) ?(?<noun>.+)$/

const UNCHANGED = new Set(['mu', 'yuan', 'yen', 'per cent', 'percent', 'people'])
const IRREGULAR: Readonly<Record<string, string>> = { person: 'people', persons: 'people', foot: 'feet' }

/** A symbol, such as km, m² or %: it has no plural. */
const SYMBOL = /^(?:.{1,2}|[^aeiou]{1,3}|.*[^\p{L} -].*)$/u

function pluralise(noun: string): string {
  const irregular = IRREGULAR[noun]
  if (irregular) return irregular
  if (UNCHANGED.has(noun) || SYMBOL.test(noun) || /[^s]s$/.test(noun)) return noun
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

function singularise(noun: string): string {
  if (noun === 'persons' || noun === 'people') return 'person'
  if (!/[^s]s$/.test(noun) || SYMBOL.test(noun) || noun.endsWith('series')) return noun
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  return noun.replace(/(?<=s|x|ch|sh)es$|s$/, '')
}

/** Adds thousands separators to a decimal. */
function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Words for powers of ten from which digits are hard to count, largest first. */
const LARGE_SCALES: readonly (readonly [power: number, word: string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
]

/** Most digits after the point of a number with a scale word; a number that needs more is written in full. */
const MAX_FRACTION = 4

/** Writes a decimal for readers: 3,674,100, 4.23 billion. No digit is lost. */
function readableNumber(decimal: string): string {
  const digits = decimal.replace('-', '')
  const scale = LARGE_SCALES.find(([power]) => digits.length > power)
  if (scale && !digits.includes('.')) {
    const [power, word] = scale
    const fraction = digits.slice(-power).replace(/0+$/, '')
    const whole = decimal.slice(0, -power)
    if (fraction.length <= MAX_FRACTION) return `${groupThousands(fraction ? `${whole}.${fraction}` : whole)} ${word}`
  }
  return groupThousands(decimal)
}

/** Returns the name of a unit without the explanation in brackets and without alternatives. */
function plainName({ nameEn }: NamedUnit): string {
  return nameEn.replace(/ \(.*$/, '').replace(/ \/ .*$/, '')
}

/** Words for whatever is counted; English has the number alone after what an indicator names: sports grounds, 160. */
const COUNTING_WORDS = new Set(['item', 'entry', 'matter', 'occasion', 'session', 'person-time'])

/** Names of units whose numbers are places in an order. */
const PLACES = new Set(['rank position', 'rank', 'place', 'position'])

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })

/** Returns a whole number as an English ordinal: 1st, 2nd, 3rd, 11th. */
export function ordinalEn(rank: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
  return `${rank}${suffix[ORDINALS.select(rank)]}`
}

/** True for units whose numbers are places in an order, such as rank positions. */
export function isPlace(unit: NamedUnit): boolean {
  return unit.factor === null && PLACES.has(plainName(unit))
}

function splitOrdinal(decimal: string, unit: NamedUnit): EnglishAmount {
  if (isPlace(unit) && /^\d{1,6}$/.test(decimal)) return { number: ordinalEn(Number(decimal)), unit: '' }
  return { number: groupThousands(decimal), unit: plainName(unit) }
}

/** A number and the English name of its unit in singular or plural; empty for what is only counted. */
export interface EnglishAmount {
  readonly number: string
  readonly unit: string
}

/** Returns a number and the English name of its unit apart; a scale in the name is multiplied out. */
export function splitAmountEn(decimal: string, unit: NamedUnit): EnglishAmount {
  if (unit.factor === null) return splitOrdinal(decimal, unit)
  const name = plainName(unit)
  const { digits, words = '', noun = name } = SCALE.exec(name)?.groups ?? {}
  const scales = words.split(' ').filter((word) => word !== '')
  const isScaled = digits !== undefined || scales.length > 0
  const scale = scales.reduce(
    (product, word) => product.mul(SCALE_WORDS[word] as number),
    new Decimal(digits?.replaceAll(',', '') ?? 1),
  )
  const amount = isScaled ? scale.mul(decimal).toFixed() : decimal
  const [head = '', ...rest] = (isScaled ? noun : name).split(/(?= (?:per|of) (?!cent))/)
  const singular = singularise(head)
  if (COUNTING_WORDS.has(singular)) return { number: readableNumber(amount), unit: rest.join('').trimStart() }
  const counted = /^-?1$/.test(amount) ? singular : pluralise(head)
  return { number: readableNumber(amount), unit: `${counted}${rest.join('')}` }
}

/** Formats a number with the English name of its unit: 52 pitches, 4.23 billion square metres, 5th. */
export function formatAmountEn(decimal: string, named: NamedUnit): string {
  const { number, unit } = splitAmountEn(decimal, named)
  return unit === '%' || unit === '' ? `${number}${unit}` : `${number} ${unit}`
}
