// Classifies figures by their clause: fact, target or plan.
import {
  ACHIEVED,
  AHEAD,
  AHEAD_VALUE,
  CHANGED_FROM,
  CHANGED_TO_LEVEL,
  EXCEEDED,
  LEVEL_TO_REACH,
  OF_THIS_EVENT,
  PAID_BY,
  PLANNED_EVENT,
  REPORTED,
  SET_AFTER,
  SET_BEFORE,
  SHARE_OF_TARGET,
  TASK,
} from '../lexicon/time-words.ts'
import type { Passage } from '../text/passage.ts'
import { blankAsides, blankMatches, blankTitles, lastMatchStart, type TextRange } from '../text/sentence-text.ts'

/** The enum ObservationKind of the model. */
export type ObservationKind = 'ACTUAL' | 'TARGET' | 'PLAN'

/** Before a share, its base, which says nothing of its kind: 占应下达总额的43.6%. */
const SHARE_BASE = /占[^，。；\d]*的$/g
/** Matters that are counted, after a number. */
const MATTERS_COUNTED = /^(?:主要|重点|具体|年度)?(?:任务|目标|指标|工作|事项|内容|措施|要求)/

/** A figure in its sentence. */
export interface FigureContext extends TextRange {
  readonly passage: Passage
  readonly phrase: string
  /** Last year of its period. */
  readonly year: number
  /** True if the sentence has a figure in this unit before it, which may be what was reached. */
  readonly isReachedBefore?: boolean
}

/** True if a figure looks ahead: by the last word before it in the sentence that says so, else by the section. */
function looksAhead({ passage, start }: FigureContext): boolean {
  const sentence = blankTitles(passage.text)
  // The digit is a placeholder for the number, as in 任务12块; a qualifier such as 近 may precede it.
  const qualifier = /^[约近超逾]/.exec(sentence.slice(start))?.[0] ?? ''
  const part = blankMatches(blankAsides(sentence.slice(sentence.lastIndexOf('；', start) + 1, start)), SHARE_BASE)
  const before = `${part}${qualifier}0`
  const ahead = Math.max(lastMatchStart(before, AHEAD), valueStart(before))
  const achieved = lastMatchStart(before, ACHIEVED)
  if (ahead < 0 && achieved < 0) return passage.isPlan || isOfPlannedEvent(passage)
  return ahead > achieved
}

/** Returns where the last word of a value that was set starts, if it is one of the clause of the number, or opens a list; else -1. */
function valueStart(before: string): number {
  const last = [...before.matchAll(AHEAD_VALUE)].at(-1)
  if (!last) return -1
  const rest = before.slice(last.index + last[0].length)
  return !/[，,]/.test(rest) || /^(?:任务)?[：:]/.test(rest) ? last.index : -1
}

/** True for a value set by a rule, a plan or a contract: 每年330天的最低标准, 合同约定的95%, 年初确定的30处目标. */
function isSet({ passage, start, end }: FigureContext): boolean {
  const [before, after] = [passage.text.slice(0, start), passage.text.slice(end)]
  if (PAID_BY.test(before)) return false
  // 确定的5项任务 and 5项目标 are five of them.
  if (/[个项件类]$/.test(passage.text.slice(start, end)) && MATTERS_COUNTED.test(after)) return false
  return SET_BEFORE.test(before) || (SET_AFTER.test(after) && !/完成(?:了)?$/.test(before))
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
function kindsOfReported({ passage, start, end, year, isReachedBefore }: FigureContext): ObservationKind[] | undefined {
  const before = passage.text.slice(0, start)
  const isOver = !passage.isPlan && year <= passage.reportYear
  // 完成任务2800万元的111.7% states the share, not the amount.
  const isBase = /^的\d/.test(passage.text.slice(end))
  if (!isOver || isBase || !REPORTED.test(before)) return undefined
  return EXCEEDED.test(before) || isReachedBefore ? ['TARGET'] : ['TARGET', 'ACTUAL']
}

/** True for a figure whose own words call it a task or a target, unless it is a share of one. */
function isTask(figure: FigureContext): boolean {
  const isShare = isShareOfTarget(figure) || figure.passage.text.slice(0, figure.start).search(SHARE_BASE) >= 0
  return !isShare && TASK.test(ownWords(figure))
}

/** True for a figure that its year or its sentence puts ahead. */
function isAhead(figure: FigureContext): boolean {
  if (figure.year > figure.passage.reportYear && !isFactOf(figure)) return true
  return !isShareOfTarget(figure) && looksAhead(figure)
}

/** Returns the kinds of a figure; a target reported as achieved is both target and actual. */
export function classifyKinds(figure: FigureContext): ObservationKind[] {
  const isSetByOther = isSet(figure)
  const reported = isSetByOther || isTask(figure) ? kindsOfReported(figure) : undefined
  if (reported) return reported
  if (isLevelBefore(figure)) return ['ACTUAL']
  if (isSetByOther) return ['TARGET']
  if (isAhead(figure)) return [LEVEL_TO_REACH.test(figure.phrase) ? 'TARGET' : 'PLAN']
  return [isTask(figure) ? 'TARGET' : 'ACTUAL']
}

/** Returns the words of a figure's phrase that name it: those before it and the noun after it, but no verb. */
function ownWords({ passage, phrase, start, end }: FigureContext): string {
  const number = passage.text.slice(start, end)
  const at = phrase.indexOf(number)
  if (at < 0) return phrase
  const noun = /^.*?(?=达|超|完成|未|实现|低于|高于|才|已|$)/.exec(phrase.slice(at + number.length))?.[0] ?? ''
  return phrase.slice(0, at + number.length) + noun
}

/** True for a figure of the months after the year under review, in a report written then: 截至2023年3月底. */
function isFactOf({ passage, start, year }: FigureContext): boolean {
  const opening = passage.text.slice(0, start)
  return (
    !passage.isPlan && new RegExp(`截[至止]到?${year}年\\d{1,2}月`).test(opening) && lastMatchStart(opening, AHEAD) < 0
  )
}

/** True for the first figure of a change, which was reached before: 由每年120万元调整为150万元. */
function isLevelBefore({ passage, start, end, year }: FigureContext): boolean {
  const [before, after] = [passage.text.slice(0, start), passage.text.slice(end)]
  return year <= passage.reportYear && CHANGED_FROM.test(before) && CHANGED_TO_LEVEL.test(after)
}
