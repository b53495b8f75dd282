// Drafts commitments: the verifiable tasks of a report's plan.

import type { DraftRow } from './draft-row.ts'
import type { Gazetteer } from './gazetteer.ts'
import {
  ABSOLUTE_GOAL,
  CIRCUMSTANCE,
  CLAUSE,
  CONCRETE,
  DEADLINE,
  DETAIL,
  FIGURE_LAST,
  FREQUENCY,
  GOAL,
  INTENTION,
  LEAD_IN,
  RESPONSIBILITY_NOTE,
  SURVEY,
  TANGIBLE,
  TASK_VERB,
  UNVERIFIABLE,
} from './lexicon/commitment-words.ts'
import { EVENT_END } from './lexicon/event-words.ts'
import { cite, type Passage } from './passage.ts'

const YEAR = /(20\d\d)年/

const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['LOTTERY', /彩票|彩民/],
  ['INDUSTRY', /产业|消费|旅游|企业|示范(?:基地|项目|单位)|小镇/],
  ['COMPETITION', /竞技|备战|运动会|训练|运动员|预赛|决赛|资格赛|体教|运动队|锦标赛/],
  ['VENUES', /场地|设施|场馆|步道|公园|足球场|器材/],
  ['FUNDING', /资金|经费|贷款/],
  ['MASS_SPORT', /全民健身|群众|健身|赛事|活动|体医/],
]

const MIN_LENGTH = 6
const MAX_LENGTH = 120

interface Task {
  readonly words: string
  readonly start: number
  readonly isConcrete: boolean
}

/** Drafts the commitments of passages. */
export class CommitmentDrafter {
  private readonly gazetteer: Gazetteer
  private readonly seen = new Set<string>()
  private paragraphIndex = -1
  /** First task of the current item, drafted unless the item has a more concrete one. */
  private openingTask: { readonly passage: Passage; readonly task: Task } | undefined

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer
  }

  /** Drafts the concrete tasks of a passage, after the opening task of the previous item if that had none. */
  draft(passage: Passage): DraftRow[] {
    const drafts = passage.paragraphIndex === this.paragraphIndex ? [] : this.finish()
    this.paragraphIndex = passage.paragraphIndex
    if (!passage.isPlan) return drafts
    const tasks = splitClauses(passage).flatMap(({ words, start }) => parseTask(passage, words, start) ?? [])
    const concrete = tasks.filter((task) => task.isConcrete)
    const [task] = tasks
    if (passage.opensItem && task) this.openingTask = { passage, task }
    if (concrete.length > 0) this.openingTask = undefined
    return [...drafts, ...concrete.flatMap((concreteTask) => this.draftIfNew(passage, concreteTask))]
  }

  /** Drafts the opening task of the last item if nothing concrete followed. */
  finish(): DraftRow[] {
    const { openingTask } = this
    this.openingTask = undefined
    return openingTask ? this.draftIfNew(openingTask.passage, openingTask.task) : []
  }

  private draftIfNew(passage: Passage, task: Task): DraftRow[] {
    return this.addIfNew(task.words) ? [this.draftCommitment(passage, task)] : []
  }

  private addIfNew(words: string): boolean {
    const key = words.replace(/[“”《》\s]/g, '')
    if (this.seen.has(key)) return false
    this.seen.add(key)
    return true
  }

  private draftCommitment(passage: Passage, { words, start, isConcrete }: Task): DraftRow {
    const end = start + words.length
    const dueYear = YEAR.exec(words)?.[1]
    return {
      table: 'commitments',
      cells: {
        id: `draft-c-${String(this.seen.size).padStart(4, '0')}`,
        title: words,
        topic: TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'ADMINISTRATION',
        regionCode: this.gazetteer.resolve(words),
        dueYear: dueYear ?? String(passage.year),
        outcome: 'UNKNOWN',
        inferred: dueYear ? 'topic' : 'topic;dueYear',
      },
      citation: cite(passage, start, end),
      confidence: isConcrete ? 0.75 : 0.6,
      reason: isConcrete
        ? { en: 'A verifiable task of the plan.', zh: '工作计划中可供核对的任务。' }
        : { en: 'The first sentence of an item of the plan.', zh: '工作计划中某一条的首句。' },
    }
  }
}

function splitClauses({ text }: Passage): { words: string; start: number }[] {
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
  if (isGoal(words, leadIn)) return { words, start, isConcrete: true }
  const action = words.replace(DEADLINE, '').replace(CIRCUMSTANCE, '')
  if (!TASK_VERB.test(action))
    return isMentionedInPassing(passage, words) ? { words, start, isConcrete: true } : undefined
  if (UNVERIFIABLE.test(action)) return undefined
  return { words, start, isConcrete: CONCRETE.test(words) || TANGIBLE.test(action) }
}

/** True if a clause states a target, whatever verb it starts with. */
function isGoal(words: string, leadIn: string): boolean {
  if ([GOAL, ABSOLUTE_GOAL, FREQUENCY].some((pattern) => pattern.test(words))) return true
  return !DETAIL.test(words) && (FIGURE_LAST.test(words) || (INTENTION.test(leadIn) && /\d/.test(words)))
}

/** True for a survey or event mentioned in passing: 以2021年度场地统计调查为契机, 为2022年省运会决赛奠定基础. */
function isMentionedInPassing(passage: Passage, words: string): boolean {
  if (SURVEY.test(words)) return true
  const year = Number(YEAR.exec(words)?.[1] ?? 0)
  return year > passage.year && words.search(EVENT_END) >= 0
}
