// Tokenizer of the search index: numbers and words as they are, Chinese as overlapping pairs of characters, which needs no
// dictionary and works the same in every database.

import { foldText } from '@tiyu/model'

const TOKEN_RUN = /\p{Script=Han}+|\d+(?:\.\d+)*|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
const HAN = /^\p{Script=Han}/u
const SINGLE_HAN = /^\p{Script=Han}$/u

/** A number with separators of thousands. */
const GROUPED_NUMBER = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g

/** A year and a number that people run together when they leave out the brackets of a document number. */
const RUN_TOGETHER_NUMBER = /(?<=\p{Script=Han})((?:19|20)\d{2})(\d{1,4})(?=号)/gu

/** In characters. PostgreSQL allows lexemes of up to 2046 bytes; longer words are truncated. */
const MAX_WORD_LENGTH = 200

/** In characters. Names that differ only behind it count as the same. */
const MAX_NAME_LENGTH = 80

const FIRST_IDEOGRAPH = 0x4e00
const LAST_IDEOGRAPH = 0x9fff

/** Called with the start and end of each token in the text. */
type Visit = (from: number, to: number) => void

/** True for a text of common Chinese characters only. */
function isPlainHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < FIRST_IDEOGRAPH || code > LAST_IDEOGRAPH) return false
  }
  return text.length > 0
}

/** Folds a text for search: as `foldText`, and numbers without separators of thousands. */
export function foldForSearch(text: string): string {
  const folded = foldText(text)
  return folded.includes(',') ? folded.replaceAll(GROUPED_NUMBER, (number) => number.replaceAll(',', '')) : folded
}

/** What does not count in a name: all but letters, digits and points between digits. */
const NAME_SIGNS = /(?!(?<=\d)\.(?=\d))[^\p{L}\p{N}]/gu

/** Returns the letters and digits of a name, by which the whole name or its beginning is found. */
export function nameKey(text: string): string {
  const folded = foldForSearch(text)
  const key = isPlainHan(folded) ? folded : folded.replaceAll(NAME_SIGNS, '')
  return key.length > MAX_NAME_LENGTH ? [...key].slice(0, MAX_NAME_LENGTH).join('') : key
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
  const folded = foldForSearch(text)
  const tokens = new Set<string>()
  visitTokens(folded, (from, to) => tokens.add(folded.slice(from, to)))
  return [...tokens]
}

/** A required token, or with the operator `:*` a required prefix. */
export interface SearchTerm {
  readonly token: string
  readonly operator: '' | ':*'
}

/** Returns the terms of Chinese characters: pairs, and single characters as prefixes of the pairs they begin. */
function requiredTerms(tokens: readonly string[]): SearchTerm[] {
  // A single character that ends a pair is implied by it.
  const required = tokens.filter(
    (one) => !SINGLE_HAN.test(one) || !tokens.some((pair) => pair !== one && pair.endsWith(one)),
  )
  return required.map((token) => ({ token, operator: SINGLE_HAN.test(token) ? ':*' : '' }))
}

/** Returns the terms of the tsquery for a text; all are required. */
export function searchTerms(text: string): SearchTerm[] {
  return requiredTerms(searchTokens(text))
}

/** Normalizes the text of a query: folds it, and parts what belongs to a document number. */
export const foldQuery = (text: string) => foldForSearch(text.trim()).replaceAll(RUN_TOGETHER_NUMBER, '$1 $2')

/** The runs of a folded text: Chinese characters, and words and numbers. */
export function textRuns(folded: string): { readonly han: string[]; readonly words: string[] } {
  const runs = Array.from(folded.matchAll(TOKEN_RUN), ([run]) => run)
  return { han: runs.filter((run) => HAN.test(run)), words: runs.filter((run) => !HAN.test(run)) }
}
