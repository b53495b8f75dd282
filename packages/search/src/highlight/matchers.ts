// Ways to find a run of a query in a text, from exact to loose.
import { characterEnd } from '@tiyu/model/search-tokens'
import { correctionsOf } from '../spelling.ts'
import { type Alignment, alignCharacters } from './alignment.ts'
import type { HitText, Range } from './hit-text.ts'
import { spellCharacters } from './spelled-characters.ts'

/** Where a run is in a text. */
export interface Span extends Range {
  /** The characters that match, where not all within do. */
  readonly marks: readonly Range[]
}

/** Returns where a run is in a text. */
export type Matcher = (run: string, text: HitText) => readonly Span[]

const spanOf = (from: number, to: number): Span => ({ from, to, marks: [{ from, to }] })

/** The span of characters of a text. */
function spanOfCharacters({ characters }: HitText, { first, last, matched }: Alignment): Span {
  const marks = matched.flatMap((at) => characters[at] ?? [])
  return { from: characters[first]?.from ?? 0, to: characters[last]?.to ?? 0, marks }
}

/** Chinese characters as they are. */
const sameCharacters: Matcher = (run, { folded }) => {
  const spans: Span[] = []
  for (let at = folded.indexOf(run); at >= 0; at = folded.indexOf(run, at + run.length))
    spans.push(spanOf(at, at + run.length))
  return spans
}

/** Characters of the same sound. */
const homophones: Matcher = (run, text) => {
  const wanted = text.pinyin.characterSyllables(run)
  if (wanted.length < 2) return []
  const { characters } = text
  const isAt = (at: number) => wanted.every((syllable, offset) => characters[at + offset]?.syllable === syllable)
  const at = characters.findIndex((_, index) => isAt(index))
  if (at < 0) return []
  const matched = wanted.map((_, offset) => at + offset)
  return [spanOfCharacters(text, { first: at, last: at + wanted.length - 1, matched })]
}

/** Characters with one wrong, missing or superfluous, or two exchanged; or with others between them. */
const similarCharacters: Matcher = (run, text) => {
  const characters = text.characters.map(({ character }) => character)
  const alignment = alignCharacters([...run], characters)
  return alignment ? [spanOfCharacters(text, alignment)] : []
}

/** Parts of a run, of two characters or more. */
export const partsOfRun: Matcher = (run, { folded }) => {
  const spans: Span[] = []
  for (let at = 0; at < folded.length; ) {
    let end = at
    let characters = 0
    while (end < folded.length && run.includes(folded.slice(at, characterEnd(folded, end)))) {
      end = characterEnd(folded, end)
      characters += 1
    }
    if (characters > 1) spans.push(spanOf(at, end))
    at = Math.max(end, characterEnd(folded, at))
  }
  return spans
}

const wordsThat =
  (matches: (word: string, run: string) => boolean): Matcher =>
  (run, { words }) =>
    words.filter(({ text }) => matches(text, run)).map(({ text, from }) => spanOf(from, from + text.length))

/** The word as it is. */
export const sameWord = wordsThat((word, run) => word === run)

/** Words that begin so. */
const wordBeginning = wordsThat((word, run) => run.length > 1 && word.startsWith(run) && !/^\d/.test(run))

/** The word that a misspelt one is most likely meant as. */
const similarWord: Matcher = (run, text) => {
  const [best] = correctionsOf(run, [...new Set(text.words.map((word) => word.text))])
  return best === undefined ? [] : sameWord(best, text)
}

/** Characters whose pinyin or initials the letters are. */
export const spelledCharacters: Matcher = (run, text) => {
  const spelled = spellCharacters(
    run,
    text.characters.map(({ syllable }) => syllable),
  )
  if (!spelled) return []
  const { matched, isComplete } = spelled
  const [first = 0, last = 0] = [matched.at(0), matched.at(-1)]
  // Letters that end within a syllable are the beginning of something longer.
  return [spanOfCharacters(text, { first, last: isComplete ? last : text.characters.length - 1, matched })]
}

/** The ways to find Chinese characters: the first that finds any in a hit counts. */
export const characterMatchers: readonly Matcher[] = [sameCharacters, homophones, similarCharacters]

/** The ways to find a word or a number. */
export const wordMatchers: readonly Matcher[] = [sameWord, wordBeginning, spelledCharacters, similarWord]
