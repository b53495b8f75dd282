// What a report promises for later: the tasks of its plan, as far as somebody could look whether they were done.
import {
  AIMED,
  CIRCUMSTANCE,
  CLAUSE,
  CONCRETE,
  DETAIL,
  DUE,
  FIGURE_LAST,
  FREQUENT,
  GOAL,
  HOLLOW,
  LEAD,
  OUTRIGHT,
  RESPONSIBLE,
  SURVEY,
  TANGIBLE,
  TASK,
} from './commitment-words.ts'
import type { Draft } from './draft.ts'
import { EVENT_END } from './event-words.ts'
import { type Passage, rangeOf } from './outline.ts'
import type { Places } from './places.ts'

const FUTURE_EVENT = /(20\d\d)年/

const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['LOTTERY', /彩票|彩民/],
  ['INDUSTRY', /产业|消费|旅游|企业|示范(?:基地|项目|单位)|小镇/],
  ['COMPETITION', /竞技|备战|运动会|训练|运动员|预赛|决赛|资格赛|体教|运动队|锦标赛/],
  ['VENUES', /场地|设施|场馆|步道|公园|足球场|器材/],
  ['FUNDING', /资金|经费|贷款/],
  ['MASS_SPORT', /全民健身|群众|健身|赛事|活动|体医/],
]

const SHORTEST = 6
const LONGEST = 120

interface Task {
  readonly words: string
  readonly start: number
  readonly concrete: boolean
}

/** Drafts the commitments of passages. */
export class CommitmentDrafter {
  private readonly places: Places
  private readonly known = new Set<string>()
  private paragraph = -1
  /** The opening of the item that is read, kept until the item names something more concrete. */
  private opening: { readonly passage: Passage; readonly task: Task } | undefined

  constructor(places: Places) {
    this.places = places
  }

  /** The concrete tasks that a passage of the plan sets, behind the opening of the item before it if that named none. */
  draft(passage: Passage): Draft[] {
    const drafts = passage.paragraph === this.paragraph ? [] : this.finish()
    this.paragraph = passage.paragraph
    if (!passage.plan) return drafts
    const tasks = clauses(passage).flatMap(({ words, start }) => taskOf(passage, words, start) ?? [])
    const concrete = tasks.filter((task) => task.concrete)
    const [task] = tasks
    if (passage.opens && task) this.opening = { passage, task }
    if (concrete.length > 0) this.opening = undefined
    return [...drafts, ...concrete.flatMap((one) => this.ifNew(passage, one))]
  }

  /** The opening of the last item, where nothing concrete followed. */
  finish(): Draft[] {
    const { opening } = this
    this.opening = undefined
    return opening ? this.ifNew(opening.passage, opening.task) : []
  }

  private ifNew(passage: Passage, task: Task): Draft[] {
    return this.isNew(task.words) ? [this.commitment(passage, task)] : []
  }

  private isNew(words: string): boolean {
    const key = words.replace(/[“”《》\s]/g, '')
    if (this.known.has(key)) return false
    this.known.add(key)
    return true
  }

  private commitment(passage: Passage, { words, start, concrete }: Task): Draft {
    const end = start + words.length
    const due = FUTURE_EVENT.exec(words)?.[1]
    return {
      table: 'commitments',
      cells: {
        id: `draft-c-${String(this.known.size).padStart(4, '0')}`,
        title: words,
        topic: TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'ADMINISTRATION',
        regionCode: this.places.of(words),
        dueYear: due ?? String(passage.year),
        outcome: 'UNKNOWN',
        inferred: due ? 'topic' : 'topic;dueYear',
      },
      citation: { asWritten: words, locator: passage.locator, ...rangeOf(passage, start, end) },
      confidence: concrete ? 0.75 : 0.6,
      reason: concrete
        ? { en: 'A task of the plan that names what to look for.', zh: '工作计划中可供核对的任务。' }
        : { en: 'The opening of an item of the plan.', zh: '工作计划中某一条的首句。' },
    }
  }
}

function clauses({ text }: Passage): { words: string; start: number }[] {
  return [...text.matchAll(CLAUSE)].flatMap(({ index, 0: words }) => tasksIn(words, index))
}

/** 新建公园5个、改建健身点30处: two tasks, each with its verb and its number. */
function tasksIn(clause: string, at: number): { words: string; start: number }[] {
  const parts: { words: string; start: number }[] = []
  let start = 0
  for (const { index } of clause.matchAll(/、/g)) {
    const [words, rest] = [clause.slice(start, index), clause.slice(index + 1)]
    if (!/\d/.test(words) || !TASK.test(rest) || !/^[^、]*\d/.test(rest) || isInside(words)) continue
    parts.push({ words, start: at + start })
    start = index + 1
  }
  return [...parts, { words: clause.slice(start), start: at + start }]
}

/** Whether the end of some words stands in a bracket, a quote or a title. */
function isInside(words: string): boolean {
  return /[（《“][^）》”]*$/.test(words)
}

function taskOf(passage: Passage, clause: string, at: number): Task | undefined {
  const lead = LEAD.exec(clause)?.[0] ?? ''
  const words = clause.slice(lead.length).replace(RESPONSIBLE, '').trimEnd()
  if (words.length < SHORTEST || words.length > LONGEST) return undefined
  const start = at + lead.length
  if (isGoal(words, lead)) return { words, start, concrete: true }
  const task = words.replace(DUE, '').replace(CIRCUMSTANCE, '')
  if (!TASK.test(task)) return inPassing(passage, words) ? { words, start, concrete: true } : undefined
  if (HOLLOW.test(task)) return undefined
  return { words, start, concrete: CONCRETE.test(words) || TANGIBLE.test(task) }
}

/** Whether words name what is to be reached, whatever they begin with. */
function isGoal(words: string, lead: string): boolean {
  if ([GOAL, OUTRIGHT, FREQUENT].some((pattern) => pattern.test(words))) return true
  return !DETAIL.test(words) && (FIGURE_LAST.test(words) || (AIMED.test(lead) && /\d/.test(words)))
}

/** 以2021年度场地统计调查为契机, 为2022年省运会决赛奠定基础: what lies ahead, named by the way. */
function inPassing(passage: Passage, words: string): boolean {
  if (SURVEY.test(words)) return true
  const year = Number(FUTURE_EVENT.exec(words)?.[1] ?? 0)
  return year > passage.year && words.search(EVENT_END) >= 0
}
