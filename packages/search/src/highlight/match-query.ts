// Where the parts of a query are in the texts of a hit.
import { type FoldedWithOffsets, foldWithOffsets } from '@tiyu/model/search-offsets'
import { JOINING_WORDS, type TextRun, textRunsInOrder } from '@tiyu/model/search-tokens'
import { withoutQuestionWords } from '../loose/question-words.ts'
import type { HitText, Range } from './hit-text.ts'
import {
  characterMatchers,
  type Matcher,
  partsOfRun,
  type Span,
  sameWord,
  spelledCharacters,
  wordMatchers,
} from './matchers.ts'

/** A span of one of the texts. */
interface TextSpan extends Span {
  readonly text: HitText
}

/** A part of a query, and where it is; no spans if it is in none of the texts. */
export interface PartMatch {
  /** Its place in the folded query. */
  readonly part: Range
  readonly spans: readonly TextSpan[]
  /** False for parts of which only pieces are in the texts. */
  readonly isWhole: boolean
}

/** The text that is looked for: a query without the words of a question. */
export function foldSubject(query: string): FoldedWithOffsets {
  const folded = foldWithOffsets(query)
  const subject = withoutQuestionWords(folded.folded)
  return subject === undefined ? folded : foldWithOffsets(subject)
}

const findSpans = (run: string, texts: readonly HitText[], matcher: Matcher): TextSpan[] =>
  texts.flatMap((text) => matcher(run, text).map((span) => ({ ...span, text })))

function matchRun({ text: run, from, isHan }: TextRun, texts: readonly HitText[]): PartMatch {
  const part = { from, to: from + run.length }
  for (const matcher of isHan ? characterMatchers : wordMatchers) {
    const spans = findSpans(run, texts, matcher)
    if (spans.length > 0) return { part, spans, isWhole: true }
  }
  return { part, spans: isHan ? findSpans(run, texts, partsOfRun) : [], isWhole: false }
}

/** Matches words that are together the pinyin of characters; undefined if they are words of the texts, or no pinyin. */
function matchSpelled(runs: readonly TextRun[], texts: readonly HitText[]): PartMatch | undefined {
  const [first, last] = [runs.at(0), runs.at(-1)]
  if (!first || !last || runs.length < 2 || runs.some(({ isHan }) => isHan)) return undefined
  if (runs.every(({ text }) => findSpans(text, texts, sameWord).length > 0)) return undefined
  const spans = findSpans(runs.map(({ text }) => text).join(''), texts, spelledCharacters)
  const part = { from: first.from, to: last.from + last.text.length }
  return spans.length > 0 ? { part, spans, isWhole: true } : undefined
}

/** Finds the parts of a query in the texts of a hit; of each part what is most like it. */
export function matchQuery({ folded }: FoldedWithOffsets, texts: readonly HitText[]): PartMatch[] {
  const runs = textRunsInOrder(folded)
  const others = runs.filter(({ text }) => !JOINING_WORDS.has(text))
  const wanted = others.length > 0 ? others : runs
  const spelled = matchSpelled(wanted, texts)
  return spelled ? [spelled] : wanted.map((run) => matchRun(run, texts))
}
