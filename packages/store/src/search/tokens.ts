// The words a text is found by: numbers and words as they are, Chinese as overlapping pairs of characters, which needs no
// dictionary and works the same in every database.

const TOKEN_RUN = /\p{Script=Han}+|\d+(?:\.\d+)*|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
const HAN = /^\p{Script=Han}/u
const SINGLE_HAN = /^\p{Script=Han}$/u

/** PostgreSQL takes words of up to 2046 bytes; a longer one is found by its beginning. */
const MAX_WORD_LENGTH = 200

const FIRST_IDEOGRAPH = 0x4e00
const LAST_IDEOGRAPH = 0x9fff

/** Hears of a token, as where it begins and ends in the text. */
type Visit = (from: number, to: number) => void

/** Whether a text is nothing but common Chinese characters, which no normal form changes. */
function isPlainHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < FIRST_IDEOGRAPH || code > LAST_IDEOGRAPH) return false
  }
  return text.length > 0
}

/** A text as texts are compared: lower case, full-width signs as the usual ones. */
export const foldText = (text: string) => (isPlainHan(text) ? text : text.normalize('NFKC').toLowerCase())

/** Each character with the one after it; the last one alone. */
function visitBigrams(run: string, start: number, visit: Visit): void {
  const characters = [...run]
  let from = start
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1] ?? ''
    visit(from, from + character.length + next.length)
    from += character.length
  }
}

function visitWord(run: string, start: number, visit: Visit): void {
  const length = run.length > MAX_WORD_LENGTH ? [...run].slice(0, MAX_WORD_LENGTH).join('').length : run.length
  visit(start, start + length)
}

/** Visits the tokens of a folded text one after the other; some may come up again. */
export function visitTokens(folded: string, visit: Visit): void {
  if (isPlainHan(folded)) {
    for (let at = 0; at < folded.length; at += 1) visit(at, Math.min(at + 2, folded.length))
    return
  }
  for (const { 0: run, index } of folded.matchAll(TOKEN_RUN)) {
    if (HAN.test(run)) visitBigrams(run, index, visit)
    else visitWord(run, index, visit)
  }
}

/** The tokens a text is found by. */
export function searchTokens(text: string): string[] {
  const folded = foldText(text)
  const tokens = new Set<string>()
  visitTokens(folded, (from, to) => tokens.add(folded.slice(from, to)))
  return [...tokens]
}

/** A token that must be there, or with the sign `:*` one that begins with it. */
export interface SearchTerm {
  readonly token: string
  readonly operator: '' | ':*'
}

/** What must be there for a text to be found, as terms of a `tsquery`. */
export function searchTerms(text: string): SearchTerm[] {
  const tokens = searchTokens(text)
  // Whatever holds a pair holds its second character; one that stands alone begins the pairs it is found in.
  const required = tokens.filter(
    (one) => !SINGLE_HAN.test(one) || !tokens.some((pair) => pair !== one && pair.endsWith(one)),
  )
  return required.map((token) => ({ token, operator: SINGLE_HAN.test(token) ? ':*' : '' }))
}
