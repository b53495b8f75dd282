// Formats numbers with English unit names: 52 pitches, 135,900 items, 2.91 square metres per person.
import { Decimal } from 'decimal.js'

/** What the name of a unit needs: its English name, and its factor, which ordinals have not. */
export interface NamedUnit {
  readonly nameEn: string
  readonly factor: string | null
}

const SCALE_WORDS: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/** Scale at the start of a unit name, such as `10,000`, `100 million` or `trillion`. */
const SCALE = /^(?<digits>\d[\d,]*)?(?: ?(?<word>thousand|million|billion|trillion))? (?<noun>.+)$/

const UNCHANGED = new Set(['mu', 'yuan', 'per cent', 'people'])
const IRREGULAR: Readonly<Record<string, string>> = { person: 'people', persons: 'people', foot: 'feet' }

function pluralise(noun: string): string {
  const irregular = IRREGULAR[noun]
  if (irregular) return irregular
  if (UNCHANGED.has(noun) || /[^s]s$/.test(noun)) return noun
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
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

/** Formats a number with the English name of its unit; a scale in the name is multiplied out. */
export function formatAmountEn(decimal: string, unit: NamedUnit): string {
  const name = plainName(unit)
  if (unit.factor === null) return `${name} ${decimal}`
  const { digits, word, noun = name } = SCALE.exec(name)?.groups ?? {}
  const isScaled = digits !== undefined || word !== undefined
  const scale = new Decimal(digits?.replaceAll(',', '') ?? 1).mul(SCALE_WORDS[word ?? ''] ?? 1)
  const amount = isScaled ? scale.mul(decimal).toFixed() : decimal
  const counted = isScaled ? noun : name
  const [head = '', ...rest] = counted.split(/(?= per (?!cent))/)
  return `${groupThousands(amount)} ${Number(amount) === 1 ? head : pluralise(head)}${rest.join('')}`
}
