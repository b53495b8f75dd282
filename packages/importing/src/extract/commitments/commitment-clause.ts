// Reads the tasks of a sentence: clauses with a verb and a verifiable outcome.
import {
  ABSOLUTE_GOAL,
  CLAUSE,
  COMPLETION,
  COMPLETION_VERB,
  CONCRETE,
  DEADLINES_ONLY,
  DETAIL,
  ENUMERATION,
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
import { endsInBracket } from '../text/sentence-text.ts'
import type { ClauseReader, ClauseStructure } from './clause-structure.ts'

/** A task and its place in the sentence. */
export interface Task {
  readonly words: string
  readonly start: number
  /** True if it can be verified by itself; else it counts only as the opening task of an item. */
  readonly isConcrete: boolean
  /** True for a task without a subject of its own, or one that is to be completed. */
  readonly isOwn?: boolean
  /** True for a clause that only says that the matter before it is to be completed: 年内上线运行. */
  readonly isTail?: boolean
}

const YEAR = /(20\d\d)年/
/** Words by which a clause of a review states a goal, rather than what somebody else will do or get. */
const INTENDED =
  /力争|争取|确保|力保|计划|拟|目标|要(?!求)|我[们局市县区省]|[到至]20\d\d年|\d{1,2}月[^，。；]{0,6}前|年底|新建|建成|举办|承办|开工|竣工|投用|开放/
/** A heading that names a document or a table. */
const TITLE = /(?:通知|方案|计划|规划|清单|表|报告|总结|日历|公告|通报|纪要)(?:[（(][^）)]*[）)])?$/
/** A figure, rather than a year, a month, a day or an edition. */
const FIGURE = /(?<![第\d])\d[\d.]*(?![\d.]|年|月|日|届|—|-)/
/** The holding of an event, which is its subject: 锦标赛将于明年4月举行. */
const HOLDING_OF_EVENT = /^(?:在[^，。；]*)?(?:举行|举办|召开|开赛|开幕|鸣枪|开跑|打响)$/
/** A clause that only says by when. */
const TIME_ALONE =
  /^[\u4e00-\u9fff]{0,6}[\d一二两三四五六七八九十半]+(?:个月|个工作日|年|天|周|日)内$|^(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?(?:之?前|起)$/
/** The clause before a position, with the lead-in after it. */
const CLAUSE_BEFORE = /[^，。；：]+，[^，。；：]{0,4}$/
/** Divisions and offices, for which a report may announce tasks. */
const PUBLIC_BODY = /^各|[省市州盟县旗区镇乡村局厅处科委办]$|[）)]$/
const MAX_TAIL = 4
const MIN_LENGTH = 6
const MAX_LENGTH = 120

/** Returns the tasks of a sentence of a plan. */
export function tasksOf(passage: Passage, reader: ClauseReader): Task[] {
  const { text } = passage
  // Steps with a deadline each are one task: 4月底前签订协议，8月底前印发规程.
  if (DEADLINES_ONLY.test(text)) return [{ words: text.replace(/[。；]$/, ''), start: 0, isConcrete: true }]
  const parsed = splitClauses(text).flatMap(({ words, start }) => parseTask(passage, reader, words, start) ?? [])
  const tasks = joinTails(text, parsed)
  const named = /[，。；]/.test(text) ? tasks : tasks.filter(({ words }) => !TITLE.test(words))
  // A heading promises only what it states with a number or a name.
  return passage.isHeading ? named.filter(({ words }) => /\d|《/.test(words)) : named
}

/** Joins a clause that only says by when to the clause before it: 建设服务平台，年内上线运行. */
function joinTails(text: string, tasks: readonly Task[]): Task[] {
  const joined: Task[] = []
  for (const task of tasks) {
    const before = task.isTail ? text.slice(0, task.start).search(CLAUSE_BEFORE) : -1
    const end = task.start + task.words.length
    const previous = joined.at(-1)
    const isAfterTask = previous !== undefined && isNext(text, previous, before)
    if (before < 0) joined.push(task)
    else if (isAfterTask)
      joined[joined.length - 1] = { ...previous, words: text.slice(previous.start, end), isConcrete: true }
    else joined.push({ ...task, start: before, words: text.slice(before, end) })
  }
  return joined
}

/** True if a clause is that of a task or describes it: 建设体育中心，占地120亩. */
function isNext(text: string, { start, words }: Task, clause: number): boolean {
  return start + words.length > clause || DETAIL.test(text.slice(clause))
}

function splitClauses(text: string): { words: string; start: number }[] {
  const clauses: { words: string; start: number }[] = []
  for (const { index, 0: words } of text.matchAll(CLAUSE)) {
    const previous = clauses.at(-1)
    // A time before a comma belongs to what follows: 赛后三个月内，场馆全部开放.
    if (previous && TIME_ALONE.test(previous.words) && text[index - 1] === '，') previous.words += `，${words}`
    else clauses.push({ words, start: index })
  }
  return clauses.flatMap(({ words, start }) => splitTasks(words, start))
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

function parseTask(passage: Passage, reader: ClauseReader, clause: string, offset: number): Task | undefined {
  const leadIn = LEAD_IN.exec(clause)?.[0] ?? ''
  const words = clause.slice(leadIn.length).replace(RESPONSIBILITY_NOTE, '').trimEnd()
  if (words.length < MIN_LENGTH || words.length > MAX_LENGTH || ENUMERATION.test(words)) return undefined
  const start = offset + leadIn.length
  const isIntended = passage.isPlan || INTENDED.test(passage.text.slice(0, start + words.length))
  if ((isIntended && isGoal(words, leadIn)) || EXAMINATION.test(words)) return { words, start, isConcrete: true }
  const action = parseAction(reader, words)
  if (action) return { words, start, ...action }
  return isMentionedInPassing(passage, words) ? { words, start, isConcrete: true } : undefined
}

/** Reads a clause with a verb. */
function parseAction(reader: ClauseReader, words: string): Omit<Task, 'words' | 'start'> | undefined {
  const structure = DETAIL.test(words) ? undefined : reader.read(words)
  if (!structure) return undefined
  const { subject, predicate } = structure
  const isConcrete = !isVague(structure) && isVerifiable(words, structure)
  const isTask = isConcrete || (subject === '' && TASK_VERB.test(predicate))
  if (!isTask || UNVERIFIABLE.test(predicate)) return undefined
  return {
    isConcrete,
    isOwn: subject === '' || PUBLIC_BODY.test(subject) || COMPLETION.test(predicate),
    isTail: isTail(structure),
  }
}

/** True for a clause without an object or a subject: 年内上线运行. */
function isTail({ subject, predicate, isDue }: ClauseStructure): boolean {
  return isDue && subject === '' && predicate.length <= MAX_TAIL && COMPLETION_VERB.test(predicate)
}

/** True for an effort without an outcome, for the holding of an event, or a name whose words look like a verb: 登高健身活动. */
function isVague({ predicate }: ClauseStructure): boolean {
  if (VAGUE.test(predicate) || HOLDING_OF_EVENT.test(predicate)) return true
  const name = [...predicate.matchAll(EVENT_END)].at(-1)
  return name !== undefined && name.index + name[0].length === predicate.length && !TASK_VERB.test(predicate)
}

/** True for an action with a number, a name of its own, a deadline or a lasting result. */
function isVerifiable(words: string, structure: ClauseStructure): boolean {
  const { subject, predicate, isDue, isTimed, isObliged } = structure
  if (NAMED_DOCUMENT.test(predicate)) return isDue || PREPARING_DOCUMENT.test(predicate)
  if (isDue || COMPLETION.test(predicate)) return true
  if (subject !== '' && !isObliged) return FIGURE.test(predicate)
  if (FIGURE.test(words) || isTimed || isNamedEvent(predicate)) return true
  return TASK_VERB.test(predicate) && (CONCRETE.test(words) || TANGIBLE.test(predicate))
}

/** True for an event of a year: 筹办好2025年世界锦标赛. */
function isNamedEvent(words: string): boolean {
  return YEAR.test(words) && words.search(EVENT_END) >= 0
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
