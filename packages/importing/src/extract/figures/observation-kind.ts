// Classifies figures by their clause: fact, target or plan.
import {
  ACHIEVED,
  AHEAD,
  ANNOUNCED,
  CHANGED_FROM,
  CHANGED_TO_LEVEL,
  EXCEEDED,
  LEVEL_TO_REACH,
  OF_THIS_EVENT,
  PLANNED_EVENT,
  REPORTED,
  SHARE_OF_TARGET,
  TASK,
} from '../lexicon/time-words.ts'
import type { Passage } from '../text/passage.ts'
import { blankTitles, lastMatchStart, type TextRange } from '../text/sentence-text.ts'

/** The enum ObservationKind of the model. */
export type ObservationKind = 'ACTUAL' | 'TARGET' | 'PLAN'

/** A figure in its sentence. */
export interface FigureContext extends TextRange {
  readonly passage: Passage
  readonly phrase: string
  /** Last year of its period. */
  readonly year: number
}

/** True if a figure looks ahead: by the last word before it in the sentence that says so, else by the section. */
function looksAhead({ passage, start, end }: FigureContext): boolean {
  const sentence = blankTitles(passage.text)
  // The digit is a placeholder for the number, as in 任务12块; a qualifier such as 近 may precede it.
  const qualifier = /^[约近超逾]/.exec(sentence.slice(start))?.[0] ?? ''
  const before = `${sentence.slice(sentence.lastIndexOf('；', start) + 1, start)}${qualifier}0`
  const ahead = lastMatchStart(before, AHEAD)
  const achieved = lastMatchStart(before, ACHIEVED)
  const after = /^[^，。；]{0,16}/.exec(sentence.slice(end))?.[0] ?? ''
  if (/^[^\d]{0,8}的(?:年度)?(?:目标|任务|规划)(?!的)/.test(after) && !/完成(?:了)?$/.test(before)) return true
  if (ahead < 0 && achieved < 0) return passage.isPlan || isOfPlannedEvent(passage)
  return ahead > achieved
}

/** True for a sentence on an event that the paragraph has announced: 本届赛事总规模3.8万人. */
function isOfPlannedEvent({ text, before }: Passage): boolean {
  return OF_THIS_EVENT.test(text) && PLANNED_EVENT.test(before)
}

/** True for the share of a target that was reached: 完成年度计划的107%. */
function isShareOfTarget({ passage, start, end }: FigureContext): boolean {
  return SHARE_OF_TARGET.test(passage.text.slice(0, start)) && /%|％|成/.test(passage.text.slice(start, end + 1))
}

/** Returns the kinds of a target that a report says was reached; undefined for other figures. */
function kindsOfReported({ passage, start, end, year }: FigureContext): ObservationKind[] | undefined {
  const before = passage.text.slice(0, start)
  const isOver = !passage.isPlan && year <= passage.reportYear
  // 完成任务2800万元的111.7% states the share, not the amount.
  const isBase = /^的\d/.test(passage.text.slice(end))
  if (!isOver || isBase || !REPORTED.test(before)) return undefined
  return EXCEEDED.test(before) ? ['TARGET'] : ['TARGET', 'ACTUAL']
}

/** Returns the kinds of a figure; a target reported as achieved is both target and actual. */
export function classifyKinds(figure: FigureContext): ObservationKind[] {
  const { passage, phrase, year } = figure
  const isShare = isShareOfTarget(figure)
  const isTask = !isShare && TASK.test(phrase)
  const reported = isTask ? kindsOfReported(figure) : undefined
  if (reported) return reported
  if (isLevelBefore(figure)) return ['ACTUAL']
  if (year > passage.reportYear || (!isShare && looksAhead(figure)))
    return [LEVEL_TO_REACH.test(phrase) ? 'TARGET' : 'PLAN']
  return [isTask ? 'TARGET' : 'ACTUAL']
}

/** True for the first figure of a change, which was reached before: 由每年120万元调整为150万元. */
function isLevelBefore({ passage, start, end, year }: FigureContext): boolean {
  const [before, after] = [passage.text.slice(0, start), passage.text.slice(end)]
  return year <= passage.reportYear && CHANGED_FROM.test(before) && CHANGED_TO_LEVEL.test(after)
}

/** True if a clause of a review announces something: by its own words or those before it in the sentence. */
export function announcesAt(passage: Passage, start: number, end: number): boolean {
  const sentence = blankTitles(passage.text)
  const clauses = sentence.slice(sentence.lastIndexOf('；', start) + 1, end)
  const announced = clauses.search(ANNOUNCED)
  if (announced < 0) return false
  const year = Number(/到(20\d\d)年/.exec(clauses)?.[1] ?? passage.reportYear + 1)
  return year > passage.reportYear && lastMatchStart(clauses, ACHIEVED) < announced
}
