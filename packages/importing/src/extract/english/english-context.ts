// Reads the kind and the year of a figure in an English sentence.

import type { ObservationKind } from '../figures/observation-kind.ts'
import type { Period } from '../figures/period.ts'
import { ENGLISH_ACHIEVED, ENGLISH_AHEAD } from '../lexicon/english-figure-words.ts'
import { blankNotes } from '../text/bracket-notes.ts'
import type { Passage } from '../text/passage.ts'
import { blankAsides, lastMatchStart, type TextRange } from '../text/sentence-text.ts'

const YEAR = /\b((?:19|20)\d\d)\b/g
/** Before a year that a figure is compared with. */
const COMPARED = /\b(?:than(?: in)?|over|from|since|compared (?:with|to)|against|on|after)(?: the)? $/i
/** After a figure, the year in which it was or is due. */
const DUE_AFTER = /^[^.;,\d]{0,40}\b(?<!than )(?:in|by|during|at the end of) (?:[A-Z]\w+ )?((?:19|20)\d\d)\b/
/** After a figure, words of the year before. */
const YEAR_BEFORE = /^[^.;]{0,24}\b(?:a year (?:earlier|before|ago)|the year before|the previous year|last year)\b/i

/** Returns the year of a figure: the last before it that is no basis of comparison, else the first that is due after it. */
export function englishPeriod({ text: written, year, reportYear }: Passage, { start, end }: TextRange): Period {
  const text = blankNotes(written)
  const [before, after] = [blankAsides(text.slice(0, start)), text.slice(end)]
  const isFrom = /\bfrom (?:[a-z]+ )?$/i.test(before)
  const stated = (value: number): Period => ({ from: value, to: value, isStated: true })
  if (isFrom && YEAR_BEFORE.test(after)) return stated(reportYear - 1)
  const inYear = /^[^.;\d]{0,24}\bin ((?:19|20)\d\d)\b/.exec(after)?.[1]
  if (isFrom && inYear) return stated(Number(inYear))
  const named = [...before.matchAll(YEAR)].filter(({ index }) => !COMPARED.test(before.slice(0, index)))
  const last = named.at(-1)?.[1] ?? DUE_AFTER.exec(after)?.[1]
  return last === undefined ? { from: year, to: year, isStated: false } : stated(Number(last))
}

/** Returns the kind of a figure: by the last word before it that says so, else by its year and its part of the report. */
export function englishKind({ text, isPlan, reportYear }: Passage, start: number, year: number): ObservationKind {
  const before = text.slice(0, start)
  const ahead = lastMatchStart(before, ENGLISH_AHEAD)
  const achieved = lastMatchStart(before, ENGLISH_ACHIEVED)
  const isAhead = year > reportYear || ahead > achieved || (isPlan && achieved < 0)
  if (!isAhead) return 'ACTUAL'
  return /\b(?:targets?|goals?|aims? to)\b/i.test(before) ? 'TARGET' : 'PLAN'
}
