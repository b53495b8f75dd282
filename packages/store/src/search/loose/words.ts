// Loose matches of words: without the words of a question, beginnings, misspelt words.
import { nameKey, type SearchTerm, searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { correctionsOf } from '../spelling.ts'
import { allOf, anyOf, tokenQuery, wordQuery } from '../token-query.ts'
import { type Match, prefix, type TableQuery, whole } from './match.ts'

/** Characters of the shortest word whose beginning is looked up. */
const MIN_PREFIX = 2

/** Every term in the title, or anywhere in the entry. */
function allTerms(find: typeof wordQuery, alternatives: readonly (readonly SearchTerm[])[]): TableQuery {
  return ({ typeTag }) => allOf(alternatives.map((terms) => anyOf(terms.map((term) => find(typeTag, term)))))
}

const inTitle: typeof wordQuery = (typeTag, term) => tokenQuery(typeTag, 'title', term)

/** The text as it is: as a whole name, then its words in the title, then anywhere. */
export function asItIs(folded: string): Match[] {
  const terms = searchTerms(folded).map((term) => [term])
  if (terms.length === 0) return []
  return [
    { kind: 'name', key: whole(nameKey(folded)) },
    { query: allTerms(inTitle, terms) },
    { query: allTerms(wordQuery, terms) },
  ]
}

/** Every Latin word as the beginning of one. */
export function wordBeginnings(folded: string): Match[] {
  const { words } = textRuns(folded)
  if (!words.some((word) => /^\p{L}/u.test(word) && word.length >= MIN_PREFIX)) return []
  const terms = searchTerms(folded).map(({ token, operator }) => [
    /^[a-z]{2}/.test(token) ? prefix(token) : { token, operator },
  ])
  return [{ query: allTerms(inTitle, terms) }, { query: allTerms(wordQuery, terms) }]
}

/** Words of the release that the words may be meant as. */
export function corrections(folded: string, words: readonly string[]): Match[] {
  const alternatives = searchTerms(folded).map((term) => [
    term,
    ...correctionsOf(term.token, words).map((word) => whole(word)),
  ])
  if (alternatives.every(({ length }) => length === 1)) return []
  return [{ query: allTerms(inTitle, alternatives) }, { query: allTerms(wordQuery, alternatives) }]
}
