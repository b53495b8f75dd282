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

/** Returns the name of a unit without the explanation in brackets and without alternatives. */
function plainName({ nameEn }: NamedUnit): string {
  return nameEn.replace(/ \(.*$/, '').replace(/ \/ .*$/, '')
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })

/** Returns a whole number as an English ordinal: 1st, 2nd, 3rd, 11th. */
export function ordinalEn(rank: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
  return `${rank}${suffix[ORDINALS.select(rank)]}`
}

/** Formats a number with the English name of its unit; a scale in the name is multiplied out. */
export function formatAmountEn(decimal: string, unit: NamedUnit): string {
  const name = plainName(unit)
  if (unit.factor === null) return `${name} ${decimal}`
  const { digits, words = '', noun = name } = SCALE.exec(name)?.groups ?? {}
  const scales = words.split(' ').filter((word) => word !== '')
  const isScaled = digits !== undefined || scales.length > 0
  const scale = scales.reduce(
    (product, word) => product.mul(SCALE_WORDS[word] as number),
    new Decimal(digits?.replaceAll(',', '') ?? 1),
  )
  const amount = isScaled ? scale.mul(decimal).toFixed() : decimal
  const [head = '', ...rest] = (isScaled ? noun : name).split(/(?= (?:per|of) (?!cent))/)
  if (head === '%') return `${groupThousands(amount)}%`
  return `${groupThousands(amount)} ${/^-?1$/.test(amount) ? singularise(head) : pluralise(head)}${rest.join('')}`
}
