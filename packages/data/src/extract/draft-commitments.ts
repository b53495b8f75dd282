// What a report promises for later: the tasks of its plan, as far as somebody could look whether they were done.
import type { Draft } from './draft.ts'
import { EVENT_END } from './event-words.ts'
import { type Passage, rangeOf } from './outline.ts'
import type { Places } from './places.ts'

/** A task begins with what is done. */
const TASK =
  /^(?:制定|编制|起草|出台|修订|完善|建立|建成|建设|新建|改造|改建|扩建|打造|创建|申报|申办|承办|举办|筹办|筹备|备战|参加|参与|组建|组织|成立|开展|启动|实施|推进|推动|推广|完成|实现|争取|引进|培育|培养|培训|扩大|探索|整合|聚焦|增加|新增|提升|提高|办好|做好|抓好|加大|加强|加快|开放|配备|配建|更新|发展|拓展|创新|落实|深化|谋划|规划|选派|输送|安装|铺设|协办|普及|促进|健全|构建|达到|发放|盘活|支持|做大|做强|达标|销售)/
const LEAD =
  /^(?:[—–\s]+|[一二三四五六七八九十]{1,2}[是要]|[（(].{1,3}[）)]|\d{1,2}[.．、]|同时|此外|并|还?要|将|进一步|继续|不断|积极|大力|全力|切实|认真|持续|深入|扎实|全面|着力|努力|统筹|重点|稳步|有序|广泛|科学|充分|力争|确保|计划|拟|精心|高质量|高标准|全年|下一步|今后|我们|我局|我市|我县|我省|市体育局|县体育局|省体育局|(?:20\d\d)年(?!度)|、|\s)+/

/** Something to look for afterwards: a name, a number, an edition, a list. */
const CONCRETE = /《|“|\d|第[一二三四五六七八九十]+届|、|[两三四五六七八九十百]+(?:个|场|项|块|大|条|处|所)/
/** What is done once and then stands: it can be looked for even without a number. */
const TANGIBLE = /^(?:完成|建成|新建|改建|改造|编制|制定|修订|出台|举办|承办|申办|成立|组建|创建)/
/** A value to be reached, whatever the clause begins with. */
const GOAL =
  /(?:达到?|突破|超过|取得|获得|夺得|实现|增至|提高到|增加到|保持在|控制在|不少于|不低于|开展|举办|完成|建成|新建|增加|新增|培训|培养|安装|配备|铺设|发放|改造|更新|引进|争取|发行|销售)[^，。；]{0,20}\d|\d[^，。；]{0,6}(?:以上|获得|取得|达到)|\d[^，。；]{0,10}(?:达标|参赛)/
/** A survey or an event of a year named in passing. */
const SURVEY = /20\d\d年度?[^，。；]{0,16}(?:统计调查|普查|调查|监测)/
const FUTURE_EVENT = /(20\d\d)年/
/** Words that no outcome answers, whatever they name. */
const HOLLOW =
  /(?:作用|优势|资源|力量|精神|思想|要求|部署|水平|能力|机制|氛围|合力|体系和.{0,10}现代化进程|思路|理念|方式方法|发展道路|良性循环|工作格局)$/

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
  return [...text.matchAll(/(?:《[^》]*》|“[^”]*”|[^，。；！？,;])+/g)].map(({ index, 0: words }) => ({
    words,
    start: index,
  }))
}

function taskOf(passage: Passage, clause: string, at: number): Task | undefined {
  const lead = LEAD.exec(clause)?.[0] ?? ''
  const words = clause.slice(lead.length).trimEnd()
  if (words.length < SHORTEST || words.length > LONGEST) return undefined
  const start = at + lead.length
  if (GOAL.test(words)) return { words, start, concrete: true }
  if (!TASK.test(words)) return inPassing(passage, words) ? { words, start, concrete: true } : undefined
  if (HOLLOW.test(words)) return undefined
  return { words, start, concrete: CONCRETE.test(words) || TANGIBLE.test(words) }
}

/** 以2021年度场地统计调查为契机, 为2022年省运会决赛奠定基础: what lies ahead, named by the way. */
function inPassing(passage: Passage, words: string): boolean {
  if (SURVEY.test(words)) return true
  const year = Number(FUTURE_EVENT.exec(words)?.[1] ?? 0)
  return year > passage.year && words.search(EVENT_END) >= 0
}
