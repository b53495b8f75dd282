// Folding: the one form in which texts are compared by search, by `contains` and in lookups by name. Case, width, accents,
// Unicode form, and traditional and simplified characters do not count.
// Each character is folded by itself, so that a part of a text folds to a part of the folded text.
import { SIMPLIFIED, TRADITIONAL } from './simplified-characters.ts'

/** Letters that people type otherwise and that Unicode does not decompose, and signs that separate words as a space does. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
  '\t': ' ',
  '\n': ' ',
  '\v': ' ',
  '\f': ' ',
  '\r': ' ',
  '\u0085': ' ',
  '\u1680': ' ',
  '\u2028': ' ',
  '\u2029': ' ',
}

/** Combining accents, and invisible characters. A class of PostgreSQL as well. */
export const UNSEEN =
  '[\u0300-\u036f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]'

/** The characters that folding replaces or removes by itself, besides Unicode's own forms and case. */
export const foldingTable = {
  traditional: TRADITIONAL,
  simplified: SIMPLIFIED,
  replacements: REPLACEMENTS,
  unseen: UNSEEN,
} as const

const UNSEEN_CHARACTERS = new RegExp(UNSEEN, 'g')

const LAST_ASCII = 0x7f
const FIRST_IDEOGRAPH = 0x4e00
const LAST_IDEOGRAPH = 0x9fff

const simplifiedForms = new Map([...TRADITIONAL].map((character, at) => [character, SIMPLIFIED[at] as string]))

/** Folded form of each character met so far. */
const foldedCharacters = new Map<string, string>()

function computeFolded(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD')
  const seen = plain.replaceAll(UNSEEN_CHARACTERS, '')
  return Array.from(seen, (one) => REPLACEMENTS[one] ?? simplifiedForms.get(one) ?? one).join('')
}

function foldCharacter(character: string): string {
  const cached = foldedCharacters.get(character)
  if (cached !== undefined) return cached
  const folded = computeFolded(character)
  foldedCharacters.set(character, folded)
  return folded
}

/** What folding leaves as it is, and what it only lower-cases. */
const FOLDED = 1
const CAPITAL = 2

/** Returns a table by code unit: lower-case ASCII and ideographs that are not traditional, ASCII capitals, all else. */
function tabulateFolded(): Uint8Array {
  const table = new Uint8Array(0x10000)
  table.fill(FOLDED, 0x20, LAST_ASCII + 1).fill(CAPITAL, 0x41, 0x5b)
  table.fill(FOLDED, FIRST_IDEOGRAPH, LAST_IDEOGRAPH + 1)
  for (const character of simplifiedForms.keys()) if (character.length === 1) table[character.charCodeAt(0)] = 0
  return table
}

const foldingKinds = tabulateFolded()

/** Returns the form in which a text is compared with others. */
export function foldText(text: string): string {
  let hasCapitals = false
  for (let at = 0; at < text.length; at += 1) {
    const kind = foldingKinds[text.charCodeAt(at)]
    if (kind === FOLDED) continue
    if (kind !== CAPITAL) return Array.from(text, foldCharacter).join('')
    hasCapitals = true
  }
  return hasCapitals ? text.toLowerCase() : text
}

/** Visits the characters of a text that folding changes, but for the case of ASCII. */
export function visitVariants(text: string, visit: (character: string) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    if (foldingKinds[text.charCodeAt(at)] !== 0) continue
    for (const character of text) {
      const isAscii = character.charCodeAt(0) <= LAST_ASCII && character >= ' '
      if (!isAscii && foldCharacter(character) !== character) visit(character)
    }
    return
  }
}

/** The characters that fold to each character, without those that PostgreSQL decomposes or lower-cases by itself. */
function collectVariants(): ReadonlyMap<string, string> {
  const variants = new Map<string, string>()
  for (let code = 0; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code)
    if (code >= 0xd800 && code <= 0xdfff) continue
    if (character.normalize('NFKD') !== character || /[A-Z]/.test(character)) continue
    const folded = foldCharacter(character)
    if (folded.length === 1 && folded !== character) variants.set(folded, (variants.get(folded) ?? '') + character)
  }
  return variants
}

let allVariants: ReadonlyMap<string, string> | undefined

/** What must be replaced in a text besides its compatibility forms, accents and ASCII case to look for a folded text in it. */
export interface FoldedVariants {
  /** Characters, and at the same places the characters they fold to. */
  readonly from: string
  readonly to: string
  /** Letters that fold to several. */
  readonly expansions: readonly (readonly [from: string, to: string])[]
}

const EXPANSIONS = Object.entries(REPLACEMENTS)
  .filter(([, to]) => to.length > 1)
  .flatMap(([from, to]) => [from, from.toUpperCase(), from === 'ß' ? 'ẞ' : from].map((one) => [one, to] as const))
  .filter(([from], at, all) => from.length === 1 && all.findIndex(([other]) => other === from) === at)

/** Returns the replacements after which a text contains a folded text exactly if its folded form does. */
export function variantsOf(folded: string): FoldedVariants {
  allVariants ??= collectVariants()
  let [from, to] = ['', '']
  for (const character of new Set(folded)) {
    const variants = allVariants.get(character) ?? ''
    from += variants
    to += character.repeat(variants.length)
  }
  return { from, to, expansions: EXPANSIONS.filter(([, letters]) => [...letters].some((one) => folded.includes(one))) }
}
