// Loose matches by sound: pinyin, its initials, and characters of the same sound.
import { type SearchTerm, searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { anywhere, type Conjunction } from '../conjunction.ts'
import { type PinyinReader, readSyllables, syllablePairs, syllablesOf } from '../syllables.ts'
import { type Match, prefix, type TokenMatch, whole } from './match.ts'

/** Combinations of readings of several words, at most. */
const MAX_COMBINATIONS = 16

const pairsQuery = (terms: readonly SearchTerm[]): Conjunction => terms.map((term) => [{ kind: 'syllables', term }])

/** Returns what entries with adjacent syllables have, of which the last may be incomplete. */
function adjacentSyllables(syllables: readonly string[]): Conjunction {
  const tokens = syllablePairs(syllables)
  return pairsQuery(tokens.map((token, at) => (at < tokens.length - 1 ? whole(token) : prefix(token))))
}

/** Returns the ways to read words as two syllables or more. */
const readingsOf = (words: readonly string[]) => readSyllables(words).filter((syllables) => syllables.length > 1)

/** Letters as pinyin: of a whole name, of its beginning, as initials. */
export function typedPinyin(folded: string): Match[] {
  const { han, words } = textRuns(folded)
  if (han.length > 0 || !words.every((word) => /^[a-z0-9]+$/.test(word))) return []
  const letters = words.join('')
  return [
    { kind: 'pinyin', key: whole(letters) },
    { kind: 'pinyin', key: prefix(letters) },
  ]
}

/** Letters as pinyin of adjacent syllables, one way to read them each. */
export function typedSyllables(folded: string): TokenMatch[] {
  const { han, words } = textRuns(folded)
  if (han.length > 0) return []
  return readingsOf(words).map((syllables) => ({ conjunction: () => adjacentSyllables(syllables) }))
}

/** Chinese characters with words that are pinyin of others. */
export function pinyinAmongCharacters(folded: string): TokenMatch[] {
  const { han, words } = textRuns(folded)
  const readings = words.map((word) => readingsOf([word]))
  if (han.length === 0 || readings.every(({ length }) => length === 0)) return []
  const characters = han.flatMap((run) => searchTerms(run)).map(anywhere)
  let combinations: Conjunction[] = [characters]
  for (const [at, word] of words.entries()) {
    const ways = [[anywhere(whole(word))], ...(readings[at] ?? []).map(adjacentSyllables)]
    combinations = combinations.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, MAX_COMBINATIONS)
  }
  return combinations.map((conjunction) => ({ conjunction: () => conjunction }))
}

/** Characters of the same sound: every pair of syllables. */
export function homophones(folded: string, { toPinyin }: PinyinReader): Match[] {
  const { han, words } = textRuns(folded)
  const pairs = han.flatMap((run) => syllablePairs(syllablesOf(toPinyin(run))))
  if (pairs.length === 0) return []
  return [{ conjunction: () => [...pairsQuery(pairs.map(whole)), ...words.map((word) => anywhere(whole(word)))] }]
}
