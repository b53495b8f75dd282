// Finds what an English number counts: the noun at the end of the phrase behind it.
import {
  COUNTED_NOUNS,
  MEASURE_NOUN,
  NO_FIGURE_NOUN,
  NOUN_STOP,
  PAST_VERB,
  UNCOUNTED_NOUN,
} from '../lexicon/english-figure-words.ts'
import { classify } from '../text/sentence-text.ts'

/** What a number is of. */
export interface Measured {
  readonly unitCode: string | null
  readonly unitAsWritten: string
  /** Characters from the number to the end of these words. */
  readonly length: number
  /** True for people and things that are counted. */
  readonly isCounted?: boolean
}

const MAX_LENGTH = 48
const PLURAL = /s$|s’$|s'$|people|children|staff|women|men$/

interface Noun {
  readonly word: string
  /** The words from the number to it. */
  readonly words: string
}

/** Returns the last plural noun of the words after a number, up to a preposition or a verb. */
function lastPlural(after: string): Noun | undefined {
  let words = ''
  let noun: Noun | undefined
  for (const { 0: written, 1: word = '' } of after.matchAll(/\s([A-Za-z][A-Za-z’'-]*)/gy)) {
    const isVerb = noun !== undefined && (/ed$/.test(word) || PAST_VERB.test(word))
    if (isVerb || NOUN_STOP.test(word) || words.length > MAX_LENGTH) break
    words += written
    // Of athletes’ rooms and members' dues, the noun is yet to come.
    if (/[’']s?$/.test(word)) noun = { word: '', words }
    else if (PLURAL.test(word) && !/ss$/.test(word)) noun = { word, words }
  }
  return noun
}

/**
 * Returns what a number counts: public sports facilities; undefined if the words behind it do not tell.
 * @param isWhole false for a number with a fraction, which counts nothing
 */
export function countedNoun(after: string, isWhole: boolean): Measured | undefined {
  const direct = /^\s?([A-Za-z]+)/.exec(after)
  if (direct?.[1] !== undefined && MEASURE_NOUN.test(direct[1]))
    return { unitCode: null, unitAsWritten: direct[1], length: direct[0].length }
  const noun = lastPlural(after)
  if (!noun?.word || NO_FIGURE_NOUN.test(noun.word) || UNCOUNTED_NOUN.test(noun.word)) return undefined
  const { word, words } = noun
  if (MEASURE_NOUN.test(word)) return { unitCode: null, unitAsWritten: words.trim(), length: words.length }
  const unitCode = classify(word.toLowerCase(), COUNTED_NOUNS) ?? 'ITEM'
  return isWhole ? { unitCode, unitAsWritten: word, length: words.length, isCounted: true } : undefined
}
