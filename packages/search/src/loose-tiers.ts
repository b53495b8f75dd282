// What a search matches where few entries have every word: without the words of a question, beginnings of words, pinyin,
// characters with others between them, of the same sound, with one wrong or two exchanged, misspelt words.
import type { SearchTerm } from '@tiyu/model/search-tokens'
import { charactersBetween, exchangedCharacters, runTogether, wrongCharacter } from './loose/characters.ts'
import { compileMatch, type LooseQuery, mergeQueries } from './loose/compiled-match.ts'
import type { Match } from './loose/match.ts'
import { withoutQuestionWords } from './loose/question-words.ts'
import { homophones, pinyinAmongCharacters, typedPinyin, typedSyllables } from './loose/sounds.ts'
import { asItIs, corrections, wordBeginnings } from './loose/words.ts'
import type { SearchedTable } from './searched-tables.ts'
import type { PinyinReader } from './syllables.ts'
import { mayBeCounted, type TokenFrequencies } from './token-frequencies.ts'
import { type KeyRange, keyRange } from './token-query.ts'

/** Names in a range, at most: the looser matches of a beginning that is common are those of its first names. */
export const MAX_LOOSE_NAMES = 1024

/** A range of names of a loose tier. */
interface LooseRange extends KeyRange {
  readonly rank: number
}

/** What a search matches loosely: by tokens and by names. */
export interface LooseMatches {
  readonly queries: readonly LooseQuery[]
  readonly ranges: readonly LooseRange[]
}

const eachAlone = (matches: readonly Match[]) => matches.map((match) => [match])

/** Returns the ways to match a folded text, best first; `words` are those of the release. */
export function rankedMatches(
  folded: string,
  words: readonly string[],
  pinyin: PinyinReader | undefined,
): (readonly Match[])[] {
  const subject = withoutQuestionWords(folded)
  const text = subject ?? folded
  const [wholePinyin = [], ...partialPinyin] = eachAlone(typedPinyin(text))
  return [
    ...(subject === undefined ? [] : eachAlone(asItIs(subject))),
    wholePinyin,
    ...eachAlone(wordBeginnings(text)),
    ...partialPinyin,
    typedSyllables(text),
    pinyinAmongCharacters(text),
    ...eachAlone(pinyin ? homophones(text, pinyin) : []),
    charactersBetween(text),
    [...exchangedCharacters(text), ...wrongCharacter(text)],
    runTogether(text),
    ...eachAlone(corrections(text, words)),
  ]
}

/** Where a search looks for looser matches. */
interface Searched {
  readonly tables: readonly SearchedTable[]
  /** Code of the region of the hits; undefined for all. */
  readonly region: string | undefined
}

/** The looser matches of a text, in disjoint ranks after its tiers. */
export class LooseSearch {
  private readonly ranks: readonly (readonly Match[])[]
  private readonly searched: Searched

  /** @param ranks the ways to match, best first */
  constructor(ranks: readonly (readonly Match[])[], searched: Searched) {
    this.ranks = ranks
    this.searched = searched
  }

  /** The terms whose frequencies decide what is read. */
  get terms(): SearchTerm[] {
    return this.ranks.flat().flatMap((match) => {
      if ('key' in match) return []
      const conjunctions = [match.conjunction(false), match.conjunction(true)]
      return conjunctions.flatMap((one) => (one ?? []).flat().map(({ term }) => term)).filter(mayBeCounted)
    })
  }

  /** Returns what is looked for, given the frequencies of the terms. */
  matches(frequencies: TokenFrequencies): LooseMatches {
    const { tables, region } = this.searched
    const queries = this.ranks.flatMap((matches, rank) =>
      matches.flatMap((match) =>
        'key' in match ? [] : compileMatch(match, tables, frequencies, region).map((query) => ({ rank, ...query })),
      ),
    )
    return { queries: mergeQueries(queries), ranges: this.ranges() }
  }

  private ranges(): LooseRange[] {
    return this.ranks.flatMap((matches, rank) =>
      matches.flatMap((match) =>
        'key' in match
          ? this.searched.tables.map(({ typeTag }) => ({ rank, ...keyRange(typeTag, match.kind, match.key) }))
          : [],
      ),
    )
  }
}
