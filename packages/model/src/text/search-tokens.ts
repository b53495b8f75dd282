// Tokenizer of the search index: numbers and words as they are, Chinese as overlapping pairs of characters, which needs no
// dictionary and works the same in every database.

import { characterEnd, DIGIT, HAN, kindAt, LETTER } from './character-kinds.ts'
import { foldText } from './folding.ts'

export { characterEnd } from './character-kinds.ts'

const TOKEN_RUN = /\p{Script=Han}+|\d+(?:\.\d+)*|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
const HAN_RUN = /^\p{Script=Han}/u
const SINGLE_HAN = /^\p{Script=Han}$/u

/** A number with separators of thousands. */
export const GROUPED_NUMBER = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g

/** A year and a number that people run together when they leave out the brackets of a document number. */
const RUN_TOGETHER_NUMBER = /(?<=\p{Script=Han})((?:19|20)\d{2})(\d{1,4})(?=号)/gu

/** In characters. PostgreSQL allows lexemes of up to 2046 bytes; longer words are truncated. */
const MAX_WORD_LENGTH = 200

/** In characters. Names that differ only behind it count as the same. */
const MAX_NAME_LENGTH = 80

/** Called with the start and end of each token in the text. */
type Visit = (from: number, to: number) => void

/** Folds a text for search: as `foldText`, and numbers without separators of thousands. */
export function foldForSearch(text: string): string {
  const folded = foldText(text)
  return folded.includes(',') ? folded.replaceAll(GROUPED_NUMBER, (number) => number.replaceAll(',', '')) : folded
}

/** What does not count in a name: all but letters, digits, points between digits, and parts of Chinese characters such as ⺮. */
const NAME_SIGNS = /(?!(?<=\d)\.(?=\d))[^\p{L}\p{N}\p{Script=Han}]/gu

/** Names without such signs, as most are. */
const PLAIN_NAME = /^(?:[a-z\d\u4e00-\u9fff]|(?<=\d)\.(?=\d))*$/

/** Returns the letters and digits of a folded name, by which the whole name or its beginning is found. */
export function nameKey(folded: string): string {
  const key = PLAIN_NAME.test(folded) ? folded : folded.replaceAll(NAME_SIGNS, '')
  return key.length > MAX_NAME_LENGTH ? [...key].slice(0, MAX_NAME_LENGTH).join('') : key
}

/** Visits each Chinese character of a run with the next one, the last one alone; returns the end of the run. */
function visitBigrams(text: string, start: number, visit: Visit): number {
  let from = start
  let at = characterEnd(text, start)
  while (kindAt(text, at) === HAN) {
    const end = characterEnd(text, at)
    visit(from, end)
    from = at
    at = end
  }
  visit(from, at)
  return at
}

/** Returns the end of a number, whose digits may have points between them. */
function numberEnd(text: string, start: number): number {
  let at = start
  while (kindAt(text, at) === DIGIT || (text[at] === '.' && kindAt(text, at + 1) === DIGIT)) at += 1
  return at
}

/** Returns the end of a run of letters and digits. */
function wordEnd(text: string, start: number): number {
  let at = start
  for (let kind = kindAt(text, at); kind === LETTER || kind === DIGIT; kind = kindAt(text, at))
    at = characterEnd(text, at)
  return at
}

/** Returns the end of a word or number that is cut to its maximum length. */
function tokenEnd(text: string, start: number, end: number): number {
  if (end - start <= MAX_WORD_LENGTH) return end
  return start + [...text.slice(start, end)].slice(0, MAX_WORD_LENGTH).join('').length
}

/** Visits the tokens of a folded text in order; tokens may repeat. */
export function visitTokens(folded: string, visit: Visit): void {
  for (let at = 0; at < folded.length; ) {
    const kind = kindAt(folded, at)
    if (kind === HAN) at = visitBigrams(folded, at, visit)
    else if (kind === DIGIT || kind === LETTER) {
      const end = kind === DIGIT ? numberEnd(folded, at) : wordEnd(folded, at)
      visit(at, tokenEnd(folded, at, end))
      at = end
    } else at = characterEnd(folded, at)
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

/** English words that join others. */
export const JOINING_WORDS = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'the',
  'to',
  'with',
])

/** Returns the terms of the tsquery for a text; all are required. Joining words are left out where there are others. */
export function searchTerms(text: string): SearchTerm[] {
  const tokens = searchTokens(text)
  const others = tokens.filter((token) => !JOINING_WORDS.has(token))
  return requiredTerms(others.length > 0 ? others : tokens)
}

/** Normalizes the text of a query: folds it, and parts what belongs to a document number. */
export const foldQuery = (text: string) => foldForSearch(text.trim()).replaceAll(RUN_TOGETHER_NUMBER, '$1 $2')

/** A run of a folded text: Chinese characters, a word or a number. */
export interface TextRun {
  readonly text: string
  readonly from: number
  readonly isHan: boolean
}

/** Returns the runs of a folded text in their order. */
export const textRunsInOrder = (folded: string): TextRun[] =>
  Array.from(folded.matchAll(TOKEN_RUN), ({ 0: text, index: from }) => ({ text, from, isHan: HAN_RUN.test(text) }))

/** The runs of a folded text by their kind: Chinese characters, and words and numbers. */
export function textRuns(folded: string): { readonly han: string[]; readonly words: string[] } {
  const runs = textRunsInOrder(folded)
  const textsOf = (isHan: boolean) => runs.filter((run) => run.isHan === isHan).map(({ text }) => text)
  return { han: textsOf(true), words: textsOf(false) }
}
