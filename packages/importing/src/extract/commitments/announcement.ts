// Tells what a review announces for later from what it reports as done.
import { ANNOUNCED_TASK, FULFILLED } from '../lexicon/commitment-words.ts'
import { ACHIEVED, ANNOUNCED } from '../lexicon/time-words.ts'
import type { Passage } from '../text/passage.ts'
import { blankMatches, blankTitles, lastMatchStart, lastStartOf, type TextRange } from '../text/sentence-text.ts'

const ANNOUNCEMENTS = [ANNOUNCED, ANNOUNCED_TASK]
const LATER_YEAR = /(20\d\d)年/g
/** What introduces a list of tasks: 我们将做好三件事：. */
const LIST_LEAD = /^.*：/
/** A plan that something is compared with: 超出计划116件, 完成年度计划的103%. */
const MEASURED_AGAINST = /(?:完成|达到|超出|超过|[超占为])(?:年度|全年)?(?:计划|目标|任务)/g
/** Amounts of money that a budget states. */
const BUDGETED = /预算|概算|估算|总计|合计/
const AMOUNT = /([\d.]+)(万|亿)?余?([\u4e00-\u9fff㎡]{1,2})/
const REACHED_AMOUNT = /(?:实际|已|完成|达)[^，。；\d]{0,12}([\d.]+)(万|亿)?余?([\u4e00-\u9fff㎡]{1,2})/g
const MULTIPLES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** True if a clause of a review announces a task that the sentence does not report as done. */
export function isAnnounced(passage: Passage, { start, end }: TextRange): boolean {
  const sentence = blankTitles(passage.text)
  const lead = LIST_LEAD.exec(sentence.slice(0, start))?.[0] ?? ''
  const from = Math.max(lead.length, sentence.lastIndexOf('；', start) + 1)
  // What the first part announces goes for the parts after it: 我局将新建三处；改造两处.
  const opening = /^[^；。]*；/.exec(sentence.slice(0, from))?.[0] ?? lead
  const clauses = blankMatches(`${opening}${sentence.slice(from, end)}`, MEASURED_AGAINST)
  const announced = lastStartOf(clauses, ANNOUNCEMENTS)
  const clauseStart = Math.max(from, ...['，', '：'].map((mark) => sentence.lastIndexOf(mark, start - 1) + 1))
  const isLater = announcesYear(sentence.slice(clauseStart, end), passage.reportYear)
  if (!isLater && (announced < 0 || lastMatchStart(clauses, ACHIEVED) > announced)) return false
  return !isOver(clauses, passage) && !isFulfilled(sentence.slice(start, end), sentence.slice(end))
}

/** True for a clause with a year after that of the report: 2026年下半年开展复核. */
function announcesYear(clause: string, reportYear: number): boolean {
  if (lastMatchStart(clause, ACHIEVED) >= 0 || BUDGETED.test(clause)) return false
  return [...clause.matchAll(LATER_YEAR)].some(([, year]) => Number(year) > reportYear)
}

/** True if the last year that the clauses set is not after the report: 到2020年. */
function isOver(clauses: string, { reportYear }: Passage): boolean {
  const year = Number(/[到至](20\d\d)年/.exec(clauses)?.[1] ?? reportYear + 1)
  return year <= reportYear
}

/** True if the rest of the sentence says that a task is done: 计划更新1200件，实际更新1236件. */
export function isFulfilled(task: string, rest: string): boolean {
  if (FULFILLED.test(rest)) return true
  const [, number = '', multiple = '', unit = ''] = AMOUNT.exec(task) ?? []
  const amount = Number(number) * (MULTIPLES[multiple] ?? 1)
  return (
    number !== '' &&
    [...rest.matchAll(REACHED_AMOUNT)].some(
      ([, reached, times = '', sameUnit = '']) =>
        sameUnit[0] === unit[0] && Number(reached) * (MULTIPLES[times] ?? 1) >= amount,
    )
  )
}
