// Reads the tasks of a sentence: clauses with a verb and a verifiable outcome.
import {
  ABSOLUTE_GOAL,
  CIRCUMSTANCE,
  CLAUSE,
  CONCRETE,
  DEADLINE,
  DEADLINES_ONLY,
  DETAIL,
  EXAMINATION,
  FIGURE_LAST,
  FREQUENCY,
  GOAL,
  INTENTION,
  LEAD_IN,
  MILESTONE,
  NAMED_DOCUMENT,
  PREPARING_DOCUMENT,
  RANK_GOAL,
  RESPONSIBILITY_NOTE,
  RESULT_OF,
  SURVEY,
  TANGIBLE,
  TASK_VERB,
  UNVERIFIABLE,
  VAGUE,
} from '../lexicon/commitment-words.ts'
import { EVENT_END } from '../lexicon/event-words.ts'
import type { Passage } from '../text/passage.ts'

/** A task and its place in the sentence. */
export interface Task {
  readonly words: string
  readonly start: number
  /** True if it can be verified by itself; else it counts only as the opening task of an item. */
  readonly isConcrete: boolean
}

const YEAR = /(20\d\d)年/
/** Words by which a clause of a review states a goal, rather than what somebody else will do or get. */
const INTENDED =
  /力争|争取|确保|力保|计划|拟|目标|要(?!求)|我[们局市县区省]|[到至]20\d\d年|\d{1,2}月[^，。；]{0,6}前|年底|新建|建成|举办|承办|开工|竣工|投用|开放/
const MIN_LENGTH = 6
const MAX_LENGTH = 120

/** Returns the tasks of a sentence of a plan. */
export function tasksOf(passage: Passage): Task[] {
  const { text } = passage
  // Steps with a deadline each are one task: 4月底前签订协议，8月底前印发规程.
  if (DEADLINES_ONLY.test(text)) return [{ words: text.replace(/[。；]$/, ''), start: 0, isConcrete: true }]
  const tasks = splitClauses(text).flatMap(({ words, start }) => parseTask(passage, words, start) ?? [])
  // A heading promises only what it states with a number or a name.
  return passage.isHeading ? tasks.filter(({ words }) => /\d|《/.test(words)) : tasks
}

function splitClauses(text: string): { words: string; start: number }[] {
  return [...text.matchAll(CLAUSE)].flatMap(({ index, 0: clause }) => splitTasks(clause, index))
}

/** Splits 新建公园5个、改建健身点30处 into two tasks, each with its verb and number. */
function splitTasks(clause: string, offset: number): { words: string; start: number }[] {
  const parts: { words: string; start: number }[] = []
  let start = 0
  for (const { index } of clause.matchAll(/、/g)) {
    const [head, rest] = [clause.slice(start, index), clause.slice(index + 1)]
    if (!/\d/.test(head) || !TASK_VERB.test(rest) || !/^[^、]*\d/.test(rest) || endsInBracket(head)) continue
    parts.push({ words: head, start: offset + start })
    start = index + 1
  }
  return [...parts, { words: clause.slice(start), start: offset + start }]
}

/** True if a text ends inside a bracket, quote or title. */
function endsInBracket(words: string): boolean {
  return /[（《“][^）》”]*$/.test(words)
}

function parseTask(passage: Passage, clause: string, offset: number): Task | undefined {
  const leadIn = LEAD_IN.exec(clause)?.[0] ?? ''
  const words = clause.slice(leadIn.length).replace(RESPONSIBILITY_NOTE, '').trimEnd()
  if (words.length < MIN_LENGTH || words.length > MAX_LENGTH) return undefined
  const start = offset + leadIn.length
  if (isGoal(words, leadIn) && (passage.isPlan || INTENDED.test(passage.text.slice(0, start + words.length))))
    return { words, start, isConcrete: true }
  const action = words.replace(DEADLINE, '').replace(CIRCUMSTANCE, '')
  if (!TASK_VERB.test(action) && !EXAMINATION.test(action))
    return isMentionedInPassing(passage, words) ? { words, start, isConcrete: true } : undefined
  if (UNVERIFIABLE.test(action)) return undefined
  return { words, start, isConcrete: isVerifiable(words, action) }
}

/** True for an action with a number, a name of its own or a lasting result. */
function isVerifiable(words: string, action: string): boolean {
  if (VAGUE.test(action)) return false
  if (NAMED_DOCUMENT.test(action) && !PREPARING_DOCUMENT.test(action)) return /\d{1,2}月|年底|年内/.test(words)
  const isDated = action !== words && DEADLINE.test(words)
  return isDated || EXAMINATION.test(action) || CONCRETE.test(words) || TANGIBLE.test(action)
}

/** True if a clause states a target, whatever verb it starts with. */
function isGoal(words: string, leadIn: string): boolean {
  if (DETAIL.test(words) && !/要(?:做到|达到|突破)/.test(words)) return false
  if ([GOAL, ABSOLUTE_GOAL, FREQUENCY, RANK_GOAL, MILESTONE, RESULT_OF].some((pattern) => pattern.test(words)))
    return true
  return FIGURE_LAST.test(words) || (INTENTION.test(leadIn) && /\d/.test(words))
}

/** True for a survey or event mentioned in passing: 以2021年度场地统计调查为契机, 为2022年省运会决赛奠定基础. */
function isMentionedInPassing(passage: Passage, words: string): boolean {
  if (SURVEY.test(words)) return true
  const year = Number(YEAR.exec(words)?.[1] ?? 0)
  return year > passage.year && words.search(EVENT_END) >= 0
}
