// Tells encodings of one byte a character from each other by what no text has: capitals and signs within words, letters of
// two scripts in one word, words of accented letters only.
import { createDecoder } from './line-decoder.ts'

/** How well an encoding fits a text. */
export interface EncodingFit {
  readonly encoding: string
  /** Number of characters that no text has at their place. */
  readonly faults: number
  /** Number of letters that are common in languages of the encoding. */
  readonly common: number
  /** Number of characters beyond ASCII. */
  readonly count: number
  /** Some words with such characters. */
  readonly words: readonly string[]
}

/** Encodings of Latin and Cyrillic text, the most common of each first. */
export const SINGLE_BYTE_ENCODINGS = [
  'windows-1252',
  'macintosh',
  'ibm850',
  'windows-1251',
  'ibm866',
  'koi8-r',
  'x-mac-cyrillic',
] as const

const COMMON_LETTERS = /[äöüßéèêëàâçîïôûùñáíóúåæøãõ]|[а-яё]/iu
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /[\p{Script=Latin}--[ªº\uFB00-\uFB06ƒ]]/v
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const CONTROL = /[\u0080-\u009f\ufffd]/

/** Signs within a word, such as the apostrophe of l’école. */
const WITHIN_WORDS = /[’‘ʼ·–\u00a0\u00ad]/
/** Signs after a word or number: m², 5°, Coop®, “…”. */
const AFTER_WORDS = /[²³°ºª®™©€…”’“»›–—·,\u00a0\u00ad]/
/** Signs before a word: “…”, ¿…?, §. */
const BEFORE_WORDS = /[“”„‘‚«‹¿¡§€£•·–№©\u00a0\u00ad]/

const isAscii = (character: string) => character < '\u0080'
const isLetter = (character: string | undefined) =>
  character !== undefined && (LATIN.test(character) || CYRILLIC.test(character))

/** Accented letters in a row that no word of a Latin script has. */
const MAX_ACCENTED = 3

function signFaults(sign: string, before: string | undefined, after: string | undefined): number {
  if (CONTROL.test(sign)) return 2
  const [follows, precedes] = [isLetter(before), isLetter(after)]
  if (follows && precedes) return WITHIN_WORDS.test(sign) ? 0 : 1
  if (follows) return AFTER_WORDS.test(sign) ? 0 : 0.5
  return precedes && !BEFORE_WORDS.test(sign) ? 0.5 : 0
}

function caseOf(character: string | undefined): 'upper' | 'lower' | undefined {
  if (character === undefined) return undefined
  return UPPER.test(character) ? 'upper' : LOWER.test(character) ? 'lower' : undefined
}

function letterFaults(letter: string, before: string | undefined, after: string | undefined): number {
  const isOtherScript = (other: string | undefined) =>
    other !== undefined && isLetter(other) && CYRILLIC.test(other) !== CYRILLIC.test(letter)
  if (isOtherScript(before) || isOtherScript(after)) return 1
  const [isBefore, isAfter] = [caseOf(before), caseOf(after)]
  if (UPPER.test(letter)) return isBefore === 'lower' ? 1 : isBefore === 'upper' && isAfter === 'lower' ? 0.5 : 0
  return isBefore === 'upper' && isAfter === 'upper' && letter !== 'ß' ? 1 : 0
}

const WORD = /\p{L}*[^\p{ASCII}\s]+[\p{L}\p{M}]*/gu
const MAX_WORDS = 3

/** Returns some words of a text that have characters beyond ASCII. */
export function unusualWords(text: string): string[] {
  return [...new Set(text.match(WORD))].slice(0, MAX_WORDS)
}

/** Measures how well an encoding fits a text. */
export function fitEncoding(bytes: Uint8Array, encoding: string): EncodingFit {
  const text = createDecoder(encoding).decode(bytes)
  let [faults, common, count, accented] = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    const isPlain = isAscii(character)
    accented = !isPlain && LATIN.test(character) ? accented + 1 : 0
    if (isPlain) continue
    const [before, after] = [text[at - 1], text[at + 1]]
    count += 1
    faults += isLetter(character) ? letterFaults(character, before, after) : signFaults(character, before, after)
    if (accented > MAX_ACCENTED) faults += 1
    if (COMMON_LETTERS.test(character)) common += 1
  }
  return { encoding, faults, common, count, words: unusualWords(text) }
}

/** Share of characters in which an encoding must fit better than the guess to replace it. */
const MIN_ADVANTAGE = 0.02

/** Share of characters that no text has above which an encoding does not fit: the guess, and another in its place. */
const MAX_FAULTS = { guess: 0.3, other: 0.05 }

/** Least number of characters to say that no encoding fits. */
const MIN_COUNT = 4

/** The encoding of a text, or the candidates if it cannot be decided. */
export type EncodingVerdict =
  | { readonly encoding: string }
  /** Several encodings fit alike and differ in their words, or none fits: the best ones. */
  | { readonly encoding: undefined; readonly candidates: readonly EncodingFit[] }

/** Decides between a guessed encoding and the others of one byte a character. */
export function compareEncodings(bytes: Uint8Array, guess: string): EncodingVerdict {
  const guessed = fitEncoding(bytes, guess)
  const { count } = guessed
  const others = SINGLE_BYTE_ENCODINGS.filter((one) => one !== guess).map((one) => fitEncoding(bytes, one))
  const better = others
    .filter((one) => one.faults <= guessed.faults - Math.max(0.5, count * MIN_ADVANTAGE))
    .sort((one, other) => one.faults - other.faults || other.common - one.common)
  const best = better[0] ?? guessed
  // The guess is more common than the others, so that these must fit better to be rivals.
  const isRival = (one: EncodingFit) =>
    one !== best && one.faults <= best.faults && one.common >= best.common + (best === guessed ? 1 : 0)
  const rivals = others.filter(isRival)
  const isUnknown = best.faults > count * MAX_FAULTS[best === guessed ? 'guess' : 'other'] && count >= MIN_COUNT
  if (rivals.length === 0 && !isUnknown) return { encoding: best.encoding }
  return { encoding: undefined, candidates: [best, ...(isUnknown ? better.slice(1) : rivals)].slice(0, 3) }
}
