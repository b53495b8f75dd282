// Matches of parts of a text, such as a place and what is not there: for texts that nothing is found for.
import { JOINING_WORDS, type SearchTerm, searchTerms, textRunsInOrder } from '@tiyu/model/search-tokens'
import { anywhere, inTitle } from '../conjunction.ts'
import type { TokenMatch } from './match.ts'
import { withoutQuestionWords } from './question-words.ts'

/** Parts that are looked for, at most: the rarest. */
const MAX_PARTS = 6

/** Returns in how many entries a term is; undefined if it is not known. */
type CountOf = (term: SearchTerm) => number | undefined

/** Returns the count of the rarest term of a text. */
const countOfRarest = (text: string, countOf: CountOf) =>
  Math.min(...searchTerms(text).map((term) => countOf(term) ?? Number.POSITIVE_INFINITY))

/** Returns the pairs of adjacent characters, with their counts. */
const pairCounts = (characters: readonly string[], countOf: CountOf) =>
  characters.slice(1).map((second, at) => countOfRarest(`${characters[at]}${second}`, countOf))

/** Cuts characters behind each of these places. */
function cut(characters: readonly string[], places: readonly number[]): string[] {
  const ends = places.map((place) => place + 1)
  return [0, ...ends].map((start, at) => characters.slice(start, ends[at]).join(''))
}

/** Parts a run of Chinese characters where no entry has the pair. */
function partRun(run: string, countOf: CountOf): string[] {
  const characters = [...run]
  const counts = pairCounts(characters, countOf)
  return cut(
    characters,
    counts.flatMap((count, at) => (count === 0 ? [at] : [])),
  )
}

/** Parts characters in two at their rarest pair, as that of two names that are run together mostly is. */
function halvesOf(part: string, countOf: CountOf): string[] {
  if (!/^\p{Script=Han}/u.test(part)) return []
  const characters = [...part]
  const inner = pairCounts(characters, countOf).slice(1, -1)
  return inner.length === 0 ? [] : cut(characters, [inner.indexOf(Math.min(...inner)) + 1])
}

const lengthOf = (text: string) => [...text].length

/**
 * Returns the parts of a folded text that some entry may have, the rarest first; none for a text of one part, and none if
 * they are less than a third of it.
 */
export function partsOf(folded: string, countOf: CountOf): string[] {
  const runs = textRunsInOrder(withoutQuestionWords(folded) ?? folded)
  const wanted = runs.filter(({ text }) => !/^\d/.test(text) && !JOINING_WORDS.has(text))
  const isFound = (text: string) => lengthOf(text) > 1 && countOfRarest(text, countOf) > 0
  const whole = wanted.flatMap(({ text, isHan }) => (isHan ? partRun(text, countOf) : [text]))
  const found = whole.filter(isFound)
  if (3 * lengthOf(found.join('')) < lengthOf(wanted.map(({ text }) => text).join(''))) return []
  const parts = found
    .flatMap((part) => [part, ...halvesOf(part, countOf)])
    .filter((part) => part !== folded && isFound(part))
  const counted = [...new Set(parts)].map((text) => ({ text, count: countOfRarest(text, countOf) }))
  const rarestFirst = counted.sort((one, other) => one.count - other.count)
  return rarestFirst.slice(0, MAX_PARTS).map(({ text }) => text)
}

/** Two parts of three or more, anywhere in an entry. */
function pairsOfParts(parts: readonly string[]): TokenMatch[] {
  if (parts.length < 3) return []
  return parts.flatMap((one, at) =>
    parts.slice(at + 1).flatMap((other): TokenMatch[] => {
      const terms = [...searchTerms(one), ...searchTerms(other)]
      return one.includes(other) || other.includes(one) ? [] : [{ conjunction: () => terms.map(anywhere) }]
    }),
  )
}

/** Returns the ways to match parts of a text, best first: two of several, then each, in the title and anywhere. */
export function partMatches(parts: readonly string[]): (readonly TokenMatch[])[] {
  const each = parts.flatMap((part) => {
    const terms = searchTerms(part)
    return [inTitle, anywhere].map((find): TokenMatch[] => [
      { conjunction: () => terms.map(find), pattern: `%${part}%`, isPatternPartial: false },
    ])
  })
  return [pairsOfParts(parts), ...each]
}
