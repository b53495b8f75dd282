const RUN = /\p{Script=Han}+|\d+(?:\.\d+)*|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
const HAN = /^\p{Script=Han}/u
const HAN_ALONE = /^\p{Script=Han}$/u

/** PostgreSQL takes words of up to 2046 bytes; a longer one is found by its beginning. */
const LONGEST_WORD = 200

/** Each character with the one after it; the last one alone. */
function pairs(run: string): string[] {
  const characters = [...run]
  return characters.map((character, index) => `${character}${characters[index + 1] ?? ''}`)
}

function word(run: string): string {
  return run.length > LONGEST_WORD ? [...run].slice(0, LONGEST_WORD).join('') : run
}

const FIRST_IDEOGRAPH = 0x4e00
const LAST_IDEOGRAPH = 0x9fff

/** Whether a text is nothing but common Chinese characters, which no normal form changes. */
function isPlainHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < FIRST_IDEOGRAPH || code > LAST_IDEOGRAPH) return false
  }
  return text.length > 0
}

function addPlainHan(text: string, tokens: Set<string>): void {
  for (let at = 0; at < text.length; at += 1) tokens.add(text.slice(at, at + 2))
}

/** A text as texts are compared: lower case, full-width signs as the usual ones. */
export const foldText = (text: string) => (isPlainHan(text) ? text : text.normalize('NFKC').toLowerCase())

/**
 * Adds the tokens a folded text is found by: numbers and words as they are, Chinese as overlapping pairs of characters,
 * which needs no dictionary and works the same in every database.
 */
export function addTokens(folded: string, tokens: Set<string>): void {
  if (isPlainHan(folded)) {
    addPlainHan(folded, tokens)
    return
  }
  for (const run of folded.match(RUN) ?? []) {
    if (HAN.test(run)) for (const pair of pairs(run)) tokens.add(pair)
    else tokens.add(word(run))
  }
}

/** The tokens a text is found by. */
export function searchTokens(text: string): string[] {
  const tokens = new Set<string>()
  addTokens(foldText(text), tokens)
  return [...tokens]
}

/** A token that must be there, or with the sign `:*` one that begins with it. */
export interface SearchTerm {
  readonly token: string
  readonly prefix: '' | ':*'
}

/** What must be there for a text to be found, as terms of a `tsquery`. */
export function searchTerms(text: string): SearchTerm[] {
  const tokens = searchTokens(text)
  // Whatever holds a pair holds its second character; one that stands alone begins the pairs it is found in.
  const needed = tokens.filter(
    (one) => !HAN_ALONE.test(one) || !tokens.some((pair) => pair !== one && pair.endsWith(one)),
  )
  return needed.map((token) => ({ token, prefix: HAN_ALONE.test(token) ? ':*' : '' }))
}
