// Classifies figures by their clause: fact, target or plan.
import { ACHIEVED, AHEAD, LEVEL_TO_REACH, REPORTED, SHARE_OF_TARGET, TASK } from './lexicon/time-words.ts'
import type { Passage } from './passage.ts'

/** The enum ObservationKind of the model. */
export type ObservationKind = 'ACTUAL' | 'TARGET' | 'PLAN'

/** A figure in its sentence. */
export interface FigureContext {
  readonly passage: Passage
  /** Range of the figure in the passage. */
  readonly start: number
  readonly end: number
  readonly phrase: string
  /** Last year of its period. */
  readonly year: number
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const { index } of text.matchAll(pattern)) last = index
  return last
}

/** Returns the text without titles in 《》, whose words say nothing of the sentence. */
export function blankTitles(text: string): string {
  return text.replace(/《[^》]*》|“[^”]{0,12}”/g, (title) => '※'.repeat(title.length))
}

/** True if a figure looks ahead: by the last word before it in the sentence that says so, else by the section. */
function looksAhead({ passage, start, end }: FigureContext): boolean {
  const sentence = blankTitles(passage.text)
  // The digit stands for the number itself, as in 任务12块; a qualifier such as 近 may precede it.
  const qualifier = /^[约近超逾]/.exec(sentence.slice(start))?.[0] ?? ''
  const before = `${sentence.slice(sentence.lastIndexOf('；', start) + 1, start)}${qualifier}0`
  const ahead = lastIndexOf(before, AHEAD)
  const achieved = lastIndexOf(before, ACHIEVED)
  const after = /^[^，。；、]{0,12}/.exec(sentence.slice(end))?.[0] ?? ''
  if (/^[^\d]{0,8}的(?:年度)?(?:目标|任务|规划)(?!的)/.test(after) && !/完成(?:了)?$/.test(before)) return true
  if (ahead < 0 && achieved < 0) return passage.isPlan
  return ahead > achieved
}

/** Returns the kinds of a figure; a target reported as achieved is both target and actual. */
export function classifyKinds(figure: FigureContext): ObservationKind[] {
  const { passage, start, phrase, year } = figure
  const before = passage.text.slice(0, start)
  const isShare = SHARE_OF_TARGET.test(before) && /%|％|成/.test(passage.text.slice(start, figure.end + 1))
  const isTask = !isShare && TASK.test(phrase)
  const isOver = !passage.isPlan && year <= passage.reportYear
  if (isTask && isOver && REPORTED.test(before)) return ['TARGET', 'ACTUAL']
  if (year > passage.reportYear || (!isShare && looksAhead(figure)))
    return [LEVEL_TO_REACH.test(phrase) ? 'TARGET' : 'PLAN']
  return [isTask ? 'TARGET' : 'ACTUAL']
}

/** Words by which a clause announces what is to come, apart from targets that were set: 原计划, 任务. */
const ANNOUNCED =
  /(?<![即能行可健大小老名])将(?![^，。；]{1,24}(?:列入|纳入|列为|作为|打造成|转化为|融入|摆在|写入))(?=[^领军士帅相其这他它此该来近])|拟(?=[^定订人合真态])|力争|(?<!原)计划(?=[^》”"、，。；：的数内外任完管生经单指])|明年|下一?步|到20\d\d年|\d{1,2}月(?:\d{1,2}日|底|份)?前|年底前/

/** True if a clause of a review announces something: by its own words or those before it in the sentence. */
export function announcesAt(passage: Passage, start: number, end: number): boolean {
  const sentence = blankTitles(passage.text)
  const from = sentence.lastIndexOf('；', start) + 1
  const announced = sentence.slice(from, end).search(ANNOUNCED)
  if (announced < 0) return false
  const year = Number(/到(20\d\d)年/.exec(sentence.slice(from, end))?.[1] ?? passage.reportYear + 1)
  if (year <= passage.reportYear) return false
  return lastIndexOf(sentence.slice(from, end), ACHIEVED) < from + announced - from
}
