// Documents a report cites: titles in 《》 that name a kind of document, with the number behind them.
import type { Draft } from './draft.ts'
import { type Passage, rangeOf } from './outline.ts'

const KIND =
  /(?:意见|通知|方案|规划|计划|办法|条例|标准|准则|总则|规程|纲要|决定|决议|细则|规定|指南|指引|要点|制度|公告|通告|规则|预案|清单|导则|措施|建议|法|公报|报告|章程|协议书?|目录|规范|政策|批复|函|三年行动|白皮书)(?:[（(][^）)]*[）)])*$/
const TITLE = /《([^《》]{2,80}(?:《[^《》]+》[^《》]{0,40})?)》/g
const NUMBER = /^[（(]?([\u4e00-\u9fff]{1,12}[〔［[（(](?:19|20)\d\d[〕］\])）][^（()）\d]{0,3}\d{1,4}号)[）)]?/
const SPEECH = /[\u4e00-\u9fff]{2,3}(?:总书记|主席|总理|省长|书记)[^，。；《》]{0,30}(?:讲话|指示|批示|贺信|回信|论述)/g
const NICKNAME = /[“"]([一二三四五六七八九十百\d]{1,5}条)[”"]/g
const SHORT = 8

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['NATIONAL', /国务院|国办发|国发|中共中央|中央|国家|体育总局|体发|体规字|总书记|中华人民共和国|全国/],
  ['PROVINCIAL', /省|自治区|直辖市/],
  ['MUNICIPAL', /市/],
  ['COUNTY', /县|区/],
]

const COMES = /(?:制定|编制|起草|出台|印发|修订|研究)[^，。；《]{0,8}$/

/** Documents met so far; a document cited again under its short name is the same. */
export class PolicyDrafter {
  private readonly titles: string[] = []

  /** The documents that a passage cites for the first time. */
  draft(passage: Passage): Draft[] {
    return [...this.titled(passage), ...this.untitled(passage, SPEECH), ...this.untitled(passage, NICKNAME)]
  }

  private isNew(title: string): boolean {
    const plain = title.replace(/[《》“”\s]/g, '')
    if (this.titles.some((known) => known === plain || (plain.length < SHORT && known.includes(plain)))) return false
    this.titles.push(plain)
    return true
  }

  private titled(passage: Passage): Draft[] {
    const drafts: Draft[] = []
    for (const { index, 0: quoted, 1: title = '' } of passage.text.matchAll(TITLE)) {
      if (!KIND.test(title) || !this.isNew(title)) continue
      const number = NUMBER.exec(passage.text.slice(index + quoted.length))
      const end = index + quoted.length + (number?.[0].length ?? 0)
      drafts.push(this.policy(passage, { title, number: number?.[1] ?? '', start: index, end }))
    }
    return drafts
  }

  private untitled(passage: Passage, pattern: RegExp): Draft[] {
    return [...passage.text.matchAll(pattern)]
      .filter(([words]) => this.isNew(words))
      .map(({ index, 0: words }) => {
        const found = { title: words.replace(/[“”"]/g, ''), number: '', start: index, end: index + words.length }
        return { ...this.policy(passage, found), confidence: 0.6 }
      })
  }

  private policy(passage: Passage, found: { title: string; number: string; start: number; end: number }): Draft {
    const { title, number, start, end } = found
    const span = /((?:19|20)\d\d)年?[-—–~至]((?:19|20)\d\d)/.exec(title)
    const planned = passage.plan && COMES.test(passage.text.slice(0, start))
    const level = LEVELS.find(([, pattern]) => pattern.test(`${number}${title}`))?.[0] ?? ''
    return {
      table: 'policies',
      cells: {
        id: `draft-p-${String(this.titles.length).padStart(4, '0')}`,
        title,
        documentNumber: number,
        level,
        issuedOn: /(?:19|20)\d\d/.exec(number)?.[0] ?? '',
        yearFrom: span?.[1] ?? '',
        yearTo: span?.[2] ?? '',
        status: planned ? 'PLANNED' : 'ISSUED',
        inferred: level ? 'level' : '',
      },
      citation: {
        asWritten: passage.text.slice(start, end),
        locator: passage.locator,
        ...rangeOf(passage, start, end),
      },
      confidence: number ? 0.95 : 0.85,
      reason: number
        ? { en: 'A title with its document number.', zh: '标题后有文号。' }
        : { en: 'The words name a kind of document; no number is printed.', zh: '文字为文件名称，未印文号。' },
    }
  }
}
