// Loose matches of words: without the words of a question, beginnings, misspelt words.
import { nameKey, type SearchTerm, searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { type Alternatives, anywhere, inTitle } from '../conjunction.ts'
import { correctionsOf } from '../spelling.ts'
import { type Match, prefix, type TokenMatch, whole } from './match.ts'

/** Characters of the shortest word whose beginning is looked up. */
const MIN_PREFIX = 2

/** Every term in the title, or anywhere in the entry. */
function allTerms(
  find: (term: SearchTerm) => Alternatives,
  alternatives: readonly (readonly SearchTerm[])[],
): TokenMatch {
  return { conjunction: () => alternatives.map((terms) => terms.flatMap(find)) }
}

/** The text as it is: as a whole name, then its words in the title, then anywhere. */
export function asItIs(folded: string): Match[] {
  const terms = searchTerms(folded).map((term) => [term])
  if (terms.length === 0) return []
  return [{ kind: 'name', key: whole(nameKey(folded)) }, allTerms(inTitle, terms), allTerms(anywhere, terms)]
}

/** Every Latin word as the beginning of one. */
export function wordBeginnings(folded: string): Match[] {
  const { words } = textRuns(folded)
  if (!words.some((word) => /^\p{L}/u.test(word) && word.length >= MIN_PREFIX)) return []
  const terms = searchTerms(folded).map(({ token, operator }) => [
    /^[a-z]{2}/.test(token) ? prefix(token) : { token, operator },
  ])
  return [allTerms(inTitle, terms), allTerms(anywhere, terms)]
}

/** Words of the release that the words may be meant as. */
export function corrections(folded: string, words: readonly string[]): Match[] {
  const alternatives = searchTerms(folded).map((term) => [
    term,
    ...correctionsOf(term.token, words).map((word) => whole(word)),
  ])
  if (alternatives.every(({ length }) => length === 1)) return []
  return [allTerms(inTitle, alternatives), allTerms(anywhere, alternatives)]
}
