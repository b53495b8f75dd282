// Loose matches by sound: pinyin, its initials, and characters of the same sound.
import { searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { readSyllables, syllablePairs, syllablesOf, toPinyin } from '../pinyin.ts'
import { allOf, anyOf, tokenQuery, wordQuery } from '../token-query.ts'
import { type Match, prefix, whole } from './match.ts'

/** Returns the query for adjacent syllables, of which the last may be incomplete; undefined for a single one. */
function syllablesQuery(typeTag: string, syllables: readonly string[]): string {
  const tokens = syllablePairs(syllables)
  return allOf(
    tokens.map((token, at) => tokenQuery(typeTag, 'syllables', at < tokens.length - 1 ? whole(token) : prefix(token))),
  )
}

/** Returns the ways to read words as two syllables or more. */
const readingsOf = (words: readonly string[]) => readSyllables(words).filter((syllables) => syllables.length > 1)

/** Letters as pinyin: of a whole name, of its beginning, as initials, of adjacent syllables. */
export function typedPinyin(folded: string): Match[] {
  const { han, words } = textRuns(folded)
  if (han.length > 0 || !words.every((word) => /^[a-z0-9]+$/.test(word))) return []
  const letters = words.join('')
  const readings = readingsOf(words)
  return [
    { kind: 'pinyin', key: whole(letters) },
    { kind: 'pinyin', key: prefix(letters) },
    ...(readings.length > 0
      ? [{ query: ({ typeTag }) => anyOf(readings.map((syllables) => syllablesQuery(typeTag, syllables))) } as Match]
      : []),
  ]
}

/** Chinese characters with words that are pinyin of others. */
export function pinyinAmongCharacters(folded: string): Match[] {
  const { han, words } = textRuns(folded)
  const readings = words.map((word) => readingsOf([word]))
  if (han.length === 0 || readings.every(({ length }) => length === 0)) return []
  const characters = han.flatMap((run) => searchTerms(run))
  return [
    {
      query: ({ typeTag }) =>
        allOf([
          ...characters.map((term) => wordQuery(typeTag, term)),
          ...words.map((word, at) =>
            anyOf([
              wordQuery(typeTag, whole(word)),
              ...(readings[at] ?? []).map((syllables) => syllablesQuery(typeTag, syllables)),
            ]),
          ),
        ]),
    },
  ]
}

/** Characters of the same sound: every pair of syllables. */
export function homophones(folded: string): Match[] {
  const { han, words } = textRuns(folded)
  const pairs = han.flatMap((run) => syllablePairs(syllablesOf(toPinyin(run))))
  if (pairs.length === 0) return []
  return [
    {
      query: ({ typeTag }) =>
        allOf([
          ...pairs.map((pair) => tokenQuery(typeTag, 'syllables', whole(pair))),
          ...words.map((word) => wordQuery(typeTag, whole(word))),
        ]),
    },
  ]
}
