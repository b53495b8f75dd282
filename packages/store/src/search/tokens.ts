// Tokenizer of the search index: numbers and words as they are, Chinese as overlapping pairs of characters, which needs no
// dictionary and works the same in every database.

import { foldText } from '@tiyu/model'

const TOKEN_RUN = /\p{Script=Han}+|\d+(?:\.\d+)*|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
const HAN = /^\p{Script=Han}/u
const SINGLE_HAN = /^\p{Script=Han}$/u

/** In characters. PostgreSQL allows lexemes of up to 2046 bytes; longer words are truncated. */
const MAX_WORD_LENGTH = 200

const FIRST_IDEOGRAPH = 0x4e00
const LAST_IDEOGRAPH = 0x9fff

/** Called with the start and end of each token in the text. */
type Visit = (from: number, to: number) => void

/** True for a text of common Chinese characters only, which normalization does not change. */
function isPlainHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < FIRST_IDEOGRAPH || code > LAST_IDEOGRAPH) return false
  }
  return text.length > 0
}

/** Visits each character with the next one; the last one alone. */
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

/** Visits the tokens of a folded text in order; tokens may repeat. */
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

/** Returns the distinct tokens of a text. */
export function searchTokens(text: string): string[] {
  const folded = foldText(text)
  const tokens = new Set<string>()
  visitTokens(folded, (from, to) => tokens.add(folded.slice(from, to)))
  return [...tokens]
}

/** A required token, or with the operator `:*` a required prefix. */
export interface SearchTerm {
  readonly token: string
  readonly operator: '' | ':*'
}

/** Returns the terms of the tsquery for a text; all are required. */
export function searchTerms(text: string): SearchTerm[] {
  const tokens = searchTokens(text)
  // A single character that ends a pair is implied by it. Other single characters are prefixes of the pairs that match.
  const required = tokens.filter(
    (one) => !SINGLE_HAN.test(one) || !tokens.some((pair) => pair !== one && pair.endsWith(one)),
  )
  return required.map((token) => ({ token, operator: SINGLE_HAN.test(token) ? ':*' : '' }))
}
