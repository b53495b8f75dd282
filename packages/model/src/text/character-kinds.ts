// What a character is to the tokenizer, from a table that is filled as characters are met: regular expressions with Unicode
// properties would take most of the time of tokenizing.

/** A sign, which separates tokens. */
const SIGN = 1
/** A Chinese character. */
export const HAN = 2
/** An ASCII digit. */
export const DIGIT = 3
/** A letter or digit of any other script. */
export const LETTER = 4

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u

/** Kinds by code point; 0 is not determined yet. */
const kinds = new Uint8Array(0x110000)

function determineKind(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return HAN
  if (/\d/.test(character)) return DIGIT
  return LETTER_OR_NUMBER.test(character) ? LETTER : SIGN
}

/** Returns the kind of the character at a position; undefined behind the end of the text. */
export function kindAt(text: string, at: number): number | undefined {
  const code = text.codePointAt(at)
  if (code === undefined) return undefined
  const kind = kinds[code] as number
  if (kind > 0) return kind
  const determined = determineKind(String.fromCodePoint(code))
  kinds[code] = determined
  return determined
}

/** Returns the position behind the character at a position. */
export const characterEnd = (text: string, at: number) => at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1)
