// Demonstration projects: a designation such as 省级体育产业示范基地 and the names that carry it.
import type { Draft } from './draft.ts'
import { type Passage, rangeOf } from './outline.ts'
import type { Places } from './places.ts'
import {
  AFTER_NAMES,
  AWARDED,
  BEFORE_NAMES,
  BRACKETS,
  COUNTED,
  type Head,
  headsOf,
  NAME_END,
  NO_NAME,
  NO_RECIPIENT,
  OF_DIVISION,
  RESPECTIVELY,
} from './project-words.ts'

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['NATIONAL', /国家|全国/],
  ['PROVINCIAL', /省|自治区/],
  ['MUNICIPAL', /市/],
  ['COUNTY', /县|区/],
]

const CATEGORIES: readonly (readonly [string, RegExp])[] = [
  ['TOWN', /小镇/],
  ['BASE', /基地/],
  ['UNIT', /单位|企业|学校|社区|县|区|市|乡镇|村|俱乐部/],
  ['PROJECT', /项目|赛事|线路|路线|景区|目的地|综合体|公园|工程/],
]

/** Drafts the projects of passages. */
export class ProjectDrafter {
  private readonly places: Places
  private readonly known = new Set<string>()

  constructor(places: Places) {
    this.places = places
  }

  /** The projects that a passage names for the first time. */
  draft(passage: Passage): Draft[] {
    const heads = headsOf(passage.text)
    return heads.flatMap((head, index) => {
      const next = heads[index + 1]?.start ?? passage.text.length
      return [...this.listed(passage, head, next), ...this.awarded(passage, heads, index)]
    })
  }

  /** Names behind a designation, divided by 、. */
  private listed(passage: Passage, head: Head, next: number): Draft[] {
    if (OF_DIVISION.test(head.words)) return []
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

  /** The names before 被评为 and the like, divided by 、; behind 分获 each has its own designation. */
  private awarded(passage: Passage, heads: readonly Head[], index: number): Draft[] {
    const head = heads[index] as Head
    const before = passage.text.slice(0, head.start)
    const awarded = COUNTED.test(passage.text.slice(head.end)) ? null : AWARDED.exec(before)
    const list = awarded?.[1]?.replace(BEFORE_NAMES, '').replace(AFTER_NAMES, '') ?? ''
    if (list.length < 2 || NO_RECIPIENT.test(list)) return []
    const names = list.split(/、|以及|和(?=[^谐顺平])/).filter((name) => name.length >= 2)
    const each = RESPECTIVELY.test(awarded?.[0] ?? '') ? run(passage.text, heads, index) : []
    return names.flatMap((name, at) => {
      const own = each.length === names.length ? (each[at] as Head) : head
      return this.project(passage, own, name, before.lastIndexOf(name))
    })
  }

  private project(passage: Passage, head: Head, written: string, at: number): Draft[] {
    const name = written.replace(/^[“”"]|[“”"]$/g, '')
    const level = LEVELS.find(([, pattern]) => pattern.test(head.words))?.[0] ?? ''
    const category = CATEGORIES.find(([, pattern]) => pattern.test(head.words.slice(-6)))?.[0] ?? 'PROJECT'
    // A bare division is no name: the designation belongs to it.
    const full = /^[\u4e00-\u9fff]{1,5}[县市区镇乡村]$/.test(name)
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

/** A designation and those that follow it at once, as in “模范县”“模范市”. */
function run(text: string, heads: readonly Head[], from: number): Head[] {
  const behind = heads.slice(from)
  const stop = behind.findIndex(
    ({ start }, at) => at > 0 && !/^[”“"、和]{0,3}$/.test(text.slice((behind[at - 1] as Head).end, start)),
  )
  return stop < 0 ? behind : behind.slice(0, stop)
}

function batchOf(designation: string): string {
  if (designation.includes('首批')) return '1'
  const written = /第([一二三四五六七八九十])批/.exec(designation)?.[1]
  return written ? String('一二三四五六七八九十'.indexOf(written) + 1) : ''
}
