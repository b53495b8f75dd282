// What a search matches where few entries have every word: without the words of a question, beginnings of words, pinyin,
// characters with others between them, of the same sound, with one wrong or two exchanged, misspelt words.
import { charactersBetween, exchangedCharacters, runTogether, wrongCharacter } from './loose/characters.ts'
import type { Match } from './loose/match.ts'
import { withoutQuestionWords } from './loose/question-words.ts'
import { homophones, pinyinAmongCharacters, typedPinyin } from './loose/sounds.ts'
import { asItIs, corrections, wordBeginnings } from './loose/words.ts'
import { anyOf, type KeyRange, keyRange, type SearchedTable } from './token-query.ts'

/** A query of a loose tier; several may have the same rank. */
interface LooseQuery {
  /** Rank among the loose queries, from 0. */
  readonly rank: number
  readonly query: string
  /** Pattern of LIKE that the text must match too; null if it does not matter. */
  readonly pattern: string | null
}

/** A range of names of a loose tier. */
interface LooseRange extends KeyRange {
  readonly rank: number
}

/** What a search matches loosely: by tokens and by names. */
export interface LooseMatches {
  readonly queries: readonly LooseQuery[]
  readonly ranges: readonly LooseRange[]
}

function toQueries(ranks: readonly (readonly Match[])[], searched: readonly SearchedTable[]): LooseQuery[] {
  return ranks.flatMap((matches, rank) =>
    matches.flatMap((match) => {
      if ('key' in match) return []
      const queries = searched.flatMap((table) => match.query(table) ?? [])
      return queries.length === 0 ? [] : [{ rank, query: anyOf(queries), pattern: match.pattern ?? null }]
    }),
  )
}

function toRanges(ranks: readonly (readonly Match[])[], searched: readonly SearchedTable[]): LooseRange[] {
  return ranks.flatMap((matches, rank) =>
    matches.flatMap((match) =>
      'key' in match ? searched.map(({ typeTag }) => ({ rank, ...keyRange(typeTag, match.kind, match.key) })) : [],
    ),
  )
}

const eachAlone = (matches: readonly Match[]) => matches.map((match) => [match])

/** Returns the loose matches of a folded text, best first; `words` are those of the release. */
export function looseMatches(
  folded: string,
  searched: readonly SearchedTable[],
  words: readonly string[],
): LooseMatches {
  const subject = withoutQuestionWords(folded)
  const text = subject ?? folded
  const [wholePinyin = [], ...partialPinyin] = eachAlone(typedPinyin(text))
  const ranks = [
    ...(subject === undefined ? [] : eachAlone(asItIs(subject))),
    wholePinyin,
    ...eachAlone(wordBeginnings(text)),
    ...partialPinyin,
    ...eachAlone(pinyinAmongCharacters(text)),
    ...eachAlone(homophones(text)),
    charactersBetween(text),
    [...exchangedCharacters(text), ...wrongCharacter(text)],
    runTogether(text),
    ...eachAlone(corrections(text, words)),
  ]
  return { queries: toQueries(ranks, searched), ranges: toRanges(ranks, searched) }
}
