// Drafts demonstration projects: a designation such as 省级体育产业示范基地 and the names that receive it.
import type { DraftRow } from './draft-row.ts'
import type { Gazetteer } from './gazetteer.ts'
import {
  AFTER_NAMES,
  AWARD_SUBJECT,
  BEFORE_NAMES,
  BRACKETS,
  COUNTED_AFTER,
  type Designation,
  DIVISION_WIDE,
  findDesignations,
  NAME_END,
  NO_NAME,
  NO_RECIPIENT,
  RESPECTIVELY,
} from './lexicon/project-words.ts'
import { cite, type Passage } from './passage.ts'

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

/** Drafts demonstration projects. */
export class ProjectDrafter {
  private readonly gazetteer: Gazetteer
  private readonly seen = new Set<string>()

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer
  }

  /** Drafts the projects that a passage names for the first time. */
  draft(passage: Passage): DraftRow[] {
    const designations = findDesignations(passage.text)
    return designations.flatMap((designation, index) => {
      const next = designations[index + 1]?.start ?? passage.text.length
      return [...this.draftListed(passage, designation, next), ...this.draftAwarded(passage, designations, index)]
    })
  }

  /** Drafts the names after a designation, separated by 、. */
  private draftListed(passage: Passage, designation: Designation, next: number): DraftRow[] {
    if (DIVISION_WIDE.test(designation.text)) return []
    const lead = BRACKETS.exec(passage.text.slice(designation.end))?.[0].length ?? 0
    let start = designation.end + lead
    if (NO_NAME.test(passage.text.slice(start))) return []
    const rest = passage.text.slice(start, next)
    const list = rest.slice(0, rest.search(NAME_END) < 0 ? rest.length : rest.search(NAME_END))
    const drafts: DraftRow[] = []
    for (const part of list.split(/、|以及|及(?=[^时])/)) {
      if (part.length >= 2 && part.length <= 30) drafts.push(...this.draftProject(passage, designation, part, start))
      start += part.length + (passage.text.startsWith('以及', start + part.length) ? 2 : 1)
    }
    return drafts
  }

  /** Drafts the names before 被评为 and similar verbs, separated by 、. With 分获 each name has its own designation. */
  private draftAwarded(passage: Passage, designations: readonly Designation[], index: number): DraftRow[] {
    const designation = designations[index] as Designation
    const before = passage.text.slice(0, designation.start)
    const award = COUNTED_AFTER.test(passage.text.slice(designation.end)) ? null : AWARD_SUBJECT.exec(before)
    const list = award?.[1]?.replace(BEFORE_NAMES, '').replace(AFTER_NAMES, '') ?? ''
    if (list.length < 2 || NO_RECIPIENT.test(list)) return []
    const names = list.split(/、|以及|和(?=[^谐顺平])/).filter((name) => name.length >= 2)
    const perName = RESPECTIVELY.test(award?.[0] ?? '')
      ? consecutiveDesignations(passage.text, designations, index)
      : []
    return names.flatMap((name, at) => {
      const ownDesignation = perName.length === names.length ? (perName[at] as Designation) : designation
      return this.draftProject(passage, ownDesignation, name, before.lastIndexOf(name))
    })
  }

  private draftProject(passage: Passage, designation: Designation, nameAsWritten: string, offset: number): DraftRow[] {
    const name = nameAsWritten.replace(/^[“”"]|[“”"]$/g, '')
    const level = LEVELS.find(([, pattern]) => pattern.test(designation.text))?.[0] ?? ''
    const category = CATEGORIES.find(([, pattern]) => pattern.test(designation.text.slice(-6)))?.[0] ?? 'PROJECT'
    // A bare region is not a name; add the designation to it.
    const fullName = /^[\u4e00-\u9fff]{1,5}[县市区镇乡村]$/.test(name)
      ? `${name}${designation.text.replace(/^首批|^第.+?批/, '')}`
      : name
    if (this.seen.has(`${fullName}|${category}`) || name.length < 2) return []
    this.seen.add(`${fullName}|${category}`)
    const start = Math.min(designation.start, offset)
    const end = Math.max(designation.end, offset + nameAsWritten.length)
    return [
      {
        table: 'demonstration-projects',
        cells: {
          id: `draft-d-${String(this.seen.size).padStart(4, '0')}`,
          name: fullName,
          level,
          category,
          regionCode: this.gazetteer.resolve(name),
          batch: parseBatch(designation.text),
          inferred: fullName === name ? '' : 'name',
        },
        citation: cite(passage, start, end),
        confidence: level ? 0.8 : 0.6,
        reason: { en: `Listed with the designation ${designation.text}.`, zh: `与称号“${designation.text}”一同列出。` },
      },
    ]
  }
}

/** Returns a designation and those directly after it, as in “模范县”“模范市”. */
function consecutiveDesignations(text: string, designations: readonly Designation[], from: number): Designation[] {
  const following = designations.slice(from)
  const end = following.findIndex(
    ({ start }, at) => at > 0 && !/^[”“"、和]{0,3}$/.test(text.slice((following[at - 1] as Designation).end, start)),
  )
  return end < 0 ? following : following.slice(0, end)
}

function parseBatch(designation: string): string {
  if (designation.includes('首批')) return '1'
  const ordinal = /第([一二三四五六七八九十])批/.exec(designation)?.[1]
  return ordinal ? String('一二三四五六七八九十'.indexOf(ordinal) + 1) : ''
}
