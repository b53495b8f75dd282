// Demonstration projects: a designation such as 省级体育产业示范基地 and the names that carry it.
import type { Draft } from './draft.ts'
import { type Passage, rangeOf } from './outline.ts'
import type { Places } from './places.ts'

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['NATIONAL', /国家|全国/],
  ['PROVINCIAL', /省|自治区/],
  ['MUNICIPAL', /市/],
  ['COUNTY', /县|区/],
]

const CATEGORIES: readonly (readonly [string, RegExp])[] = [
  ['TOWN', /小镇/],
  ['BASE', /基地/],
  ['UNIT', /单位|企业|学校|社区|县|区|市|乡镇|俱乐部/],
  ['PROJECT', /项目|赛事|线路|路线|景区|目的地|综合体|公园|工程/],
]

const DESIGNATION =
  '(?:首批|第[一二三四五六七八九十]+批|新一批|\\d{4}年度?)*(?:国家级?|全国|省级?|自治区级?|市级|县级|区级)(?:、?(?:国家|省|市)级?)*(?:首批|第[一二三四五六七八九十]+批)?' +
  '(?:[\\u4e00-\\u9fff“”]{0,12}?)(?:示范基地|示范单位|示范项目|示范县|示范区|示范市|示范学校|示范社区|产业基地|训练基地|运动休闲特色小镇|特色小镇|体育旅游精品(?:项目|线路|景区|赛事|目的地)|精品(?:项目|线路|赛事)|体育服务综合体|体育综合体|模范县|模范单位|度假地|度假区|特色学校|传统(?:项目|特色)学校|后备人才基地|(?:体育|健身|运动)公园)'
const HEAD = new RegExp(DESIGNATION, 'g')
const AWARDED =
  /([^，。；：]{2,60}?)(?:被|成功|顺利|荣|获)*(?:评为|认定为|命名为|确定为|列为|授予|评定为|入选|获评|获批|跻身|荣获|成功创建为?|创建成为|创成)[“"]?$/

/** What leads up to the names, and the verbs and counts behind them. */
const BEFORE_NAMES = /^.*(?:的|使|推动|支持|指导|推荐|申报|其中|，)/
const AFTER_NAMES =
  /(?:被|成功|顺利|荣|获|先后|等?[一两三四五六七八九十\d]+[家个所处](?:单位|企业|项目|基地|地区|景区|学校)?)+$/
const NO_RECIPIENT = /^(?:我[市县省区局]|全[市县省区]|成功|先后|已|共|有|新增)/

const BRACKETS = /^[“”"]?(?:——|—|：|:|[（(]|的)?/
const NO_NAME =
  /^(?:等|[的和与及]|建设|创建|申报|评选|认定|工作|称号|培育|名单|\d|[一二三四五六七八九十]+[个家]|、|，|。|；|试点|评审|复核|的?申|达到|数量|总数|共|有|为|以|在|已|被|获|正|通过|$)/
const NAME_END = /等|(?:建设|创建|申报|工作|培育|名单|称号)|[，。；：）)]|(?:被|获|通过|正式|顺利|成功|相继)/

/** Drafts the projects of passages. */
export class ProjectDrafter {
  private readonly places: Places
  private readonly known = new Set<string>()

  constructor(places: Places) {
    this.places = places
  }

  /** The projects that a passage names for the first time. */
  draft(passage: Passage): Draft[] {
    const heads = [...passage.text.matchAll(HEAD)].map(({ index, 0: words }) => ({
      words,
      start: index,
      end: index + words.length,
    }))
    return heads.flatMap((head, index) => {
      const next = heads[index + 1]?.start ?? passage.text.length
      return [...this.listed(passage, head, next), ...this.awarded(passage, head)]
    })
  }

  /** Names behind a designation, divided by 、. */
  private listed(passage: Passage, head: Head, next: number): Draft[] {
    const lead = BRACKETS.exec(passage.text.slice(head.end))?.[0].length ?? 0
    let start = head.end + lead
    if (NO_NAME.test(passage.text.slice(start))) return []
    const rest = passage.text.slice(start, next)
    const list = rest.slice(0, rest.search(NAME_END) < 0 ? rest.length : rest.search(NAME_END))
    const drafts: Draft[] = []
    for (const part of list.split(/、|以及|及(?=[^时])/)) {
      if (part.length >= 2 && part.length <= 30) drafts.push(...this.project(passage, head, part, start))
      start += part.length + (passage.text.startsWith('以及', start + part.length) ? 2 : 1)
    }
    return drafts
  }

  /** The names before 被评为 and the like, divided by 、. */
  private awarded(passage: Passage, head: Head): Draft[] {
    const before = passage.text.slice(0, head.start)
    const list = AWARDED.exec(before)?.[1]?.replace(BEFORE_NAMES, '').replace(AFTER_NAMES, '') ?? ''
    if (list.length < 2 || NO_RECIPIENT.test(list)) return []
    const names = list.split(/、|以及|和(?=[^谐顺平])/).filter((name) => name.length >= 2)
    return names.flatMap((name) => this.project(passage, head, name, before.lastIndexOf(name)))
  }

  private project(passage: Passage, head: Head, written: string, at: number): Draft[] {
    const name = written.replace(/^[“”"]|[“”"]$/g, '')
    const level = LEVELS.find(([, pattern]) => pattern.test(head.words))?.[0] ?? ''
    const category = CATEGORIES.find(([, pattern]) => pattern.test(head.words.slice(-6)))?.[0] ?? 'PROJECT'
    // A bare division is no name: the designation belongs to it.
    const full = /^[\u4e00-\u9fff]{1,5}[县市区镇乡]$/.test(name)
      ? `${name}${head.words.replace(/^首批|^第.+?批/, '')}`
      : name
    if (this.known.has(`${full}|${category}`) || name.length < 2) return []
    this.known.add(`${full}|${category}`)
    const start = Math.min(head.start, at)
    const end = Math.max(head.end, at + written.length)
    return [
      {
        table: 'demonstration-projects',
        cells: {
          id: `draft-d-${String(this.known.size).padStart(4, '0')}`,
          name: full,
          level,
          category,
          regionCode: this.places.of(name),
          batch: batchOf(head.words),
          inferred: full === name ? '' : 'name',
        },
        citation: {
          asWritten: passage.text.slice(start, end),
          locator: passage.locator,
          ...rangeOf(passage, start, end),
        },
        confidence: level ? 0.8 : 0.6,
        reason: { en: `Named with the designation ${head.words}.`, zh: `与称号“${head.words}”一同写出。` },
      },
    ]
  }
}

interface Head {
  readonly words: string
  readonly start: number
  readonly end: number
}

function batchOf(designation: string): string {
  if (designation.includes('首批')) return '1'
  const written = /第([一二三四五六七八九十])批/.exec(designation)?.[1]
  return written ? String('一二三四五六七八九十'.indexOf(written) + 1) : ''
}
