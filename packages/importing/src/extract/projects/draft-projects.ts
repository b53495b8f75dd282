// Drafts demonstration projects: designations such as 国家体育产业示范基地, with the names that receive them.
import type { DraftRow } from '../draft-row.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { type Designation, findDesignations, RESPECTIVELY, REVOKED } from '../lexicon/project-words.ts'
import { readInteger } from '../text/integer-words.ts'
import type { ReportTable } from '../text/outline.ts'
import { cite, type Passage } from '../text/passage.ts'
import { classify, type WordClass } from '../text/sentence-text.ts'
import { type ListedNames, ProjectListReader } from './project-list.ts'
import { readTableProjects } from './project-table.ts'
import { namesAfter, namesBeforeAward, namesBeforeCount, type RecipientName } from './recipient-names.ts'

const LEVELS: readonly WordClass[] = [
  ['NATIONAL', /国家|全国/],
  ['PROVINCIAL', /省|自治区/],
  ['MUNICIPAL', /市/],
  ['COUNTY', /县|区/],
]

const CATEGORIES: readonly WordClass[] = [
  ['TOWN', /小镇/],
  ['BASE', /基地/],
  ['UNIT', /单位|集体|企业|学校|社区|县|区|市|乡镇|村|俱乐部/],
  ['PROJECT', /项目|赛事|线路|路线|景区|目的地|综合体|公园|工程/],
]

/** A project as read. */
interface Project extends RecipientName {
  readonly designation: Designation
  /** The words that give the level, if the designation does not. */
  readonly levelWords: string
}

/** Drafts demonstration projects. */
export class ProjectDrafter {
  private readonly gazetteer: Gazetteer
  private readonly lists = new ProjectListReader()
  private readonly seen = new Set<string>()

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer
  }

  /** Drafts the projects that a passage names for the first time. */
  draft(passage: Passage): DraftRow[] {
    const listed = this.lists.read(passage)
    if (listed) return this.draftListed(passage, listed)
    const { text } = passage
    const designations = REVOKED.test(text) ? [] : findDesignations(text)
    return designations.flatMap((designation, index) => {
      const levelWords = levelOf(designation.text) ? designation.text : text.slice(0, designation.start)
      return this.namesOf(text, designations, index).flatMap((named) =>
        this.draftProject(passage, { ...named, levelWords }),
      )
    })
  }

  /** Drafts the names of an item of a list. */
  private draftListed(passage: Passage, { designation: text, names }: ListedNames): DraftRow[] {
    return names.flatMap(({ name, start }) => {
      const designation = { text, start, end: start + name.length }
      return this.draftProject(passage, { name, start, designation, levelWords: text })
    })
  }

  /** Drafts the projects of a table. */
  draftTable({ cells, caption }: ReportTable): DraftRow[] {
    return readTableProjects(cells, caption.text).flatMap(({ cell, start, end, designation: text }) => {
      const passage = { ...caption, text: cell.text, offsets: cell.offsets }
      const designation = { text, start, end }
      return this.draftProject(passage, { name: cell.text.slice(start, end), start, designation, levelWords: text })
    })
  }

  /** Returns the names of a designation, each with its own if awards are distributed: 分获“…”“…”. */
  private namesOf(text: string, designations: readonly Designation[], index: number) {
    const designation = designations[index] as Designation
    const next = designations[index + 1]?.start ?? text.length
    const isPlace = (name: string) => this.gazetteer.mentionsRegion(name)
    const listed = namesAfter(text, designation, next, isPlace)
    const counted = namesBeforeCount(text, designation)
    const awarded = namesBeforeAward(text, designation, designations[index - 1]?.end ?? 0)
    const perName = RESPECTIVELY.test(text.slice(0, designation.start)) ? consecutive(text, designations, index) : []
    const isDistributed = perName.length === awarded.length
    return [
      ...[...listed, ...counted].map((name) => ({ ...name, designation })),
      ...awarded.map((name, at) => ({
        ...name,
        designation: isDistributed ? (perName[at] as Designation) : designation,
      })),
    ]
  }

  private draftProject(passage: Passage, { name, start: nameStart, designation, levelWords }: Project): DraftRow[] {
    const level = levelOf(designation.text) || levelOf(levelWords)
    const category = classify(designation.text.slice(-6), CATEGORIES) ?? 'PROJECT'
    // A bare region is not a name; add the designation to it.
    const isRegion = /^[\u4e00-\u9fff]{1,5}(?<!园|社|景|街|片|聚|营|校|小)[县市区镇乡村]$/.test(name)
    const fullName = isRegion ? `${name}${designation.text.replace(/^首批|^第.+?批/, '')}` : name
    if (this.seen.has(`${fullName}|${category}`)) return []
    this.seen.add(`${fullName}|${category}`)
    const start = Math.min(designation.start, nameStart)
    const end = Math.max(designation.end, nameStart + name.length)
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

function levelOf(words: string): string {
  return classify(words, LEVELS) ?? ''
}

/** Returns a designation and those directly after it, as in “模范县”“模范市”. */
function consecutive(text: string, designations: readonly Designation[], from: number): Designation[] {
  const following = designations.slice(from)
  const end = following.findIndex(
    ({ start }, at) => at > 0 && !/^[”“"、和]{0,3}$/.test(text.slice((following[at - 1] as Designation).end, start)),
  )
  return end < 0 ? following : following.slice(0, end)
}

function parseBatch(designation: string): string {
  if (designation.includes('首批')) return '1'
  const ordinal = /第([一二三四五六七八九十])批/.exec(designation)?.[1]
  return String(readInteger(ordinal ?? '') ?? '')
}
