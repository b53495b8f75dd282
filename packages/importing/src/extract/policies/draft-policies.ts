// Drafts policies: titles in 《》 that name a type of document, with the document number after them.
import type { DraftRow } from '../draft-row.ts'
import { cite, type Passage } from '../text/passage.ts'
import { classify, type WordClass } from '../text/sentence-text.ts'

const DOCUMENT_KIND =
  /(?:意见|通知|方案|规划|计划|办法|条例|标准|准则|总则|规程|纲要|决定|决议|细则|规定|指南|指引|要点|制度|公告|通告|规则|预案|清单|导则|措施|建议|法|公报|报告|章程|协议书?|目录|规范|政策|批复|函|三年行动|白皮书)(?:[（(][^）)]*[）)])*$/
const TITLE = /《([^《》]{2,80}(?:《[^《》]+》[^《》]{0,40})?)》/g
const DOCUMENT_NUMBER =
  /^[（(]?([\u4e00-\u9fff]{1,12}[〔［[（(](?:19|20)\d\d[〕］\])）][^（()）\d]{0,3}\d{1,4}号)[）)]?/
const SPEECH = /[\u4e00-\u9fff]{2,3}(?:总书记|主席|总理|省长|书记)[^，。；《》]{0,30}(?:讲话|指示|批示|贺信|回信|论述)/g
const NICKNAME = /[“"]([一二三四五六七八九十百\d]{1,5}条)[”"]/g
const MAX_SHORT_TITLE = 8

const LEVELS: readonly WordClass[] = [
  ['NATIONAL', /国务院|国办发|国发|中共中央|中央|国家|体育总局|体发|体规字|总书记|中华人民共和国|全国/],
  ['PROVINCIAL', /省|自治区|直辖市/],
  ['MUNICIPAL', /市/],
  ['COUNTY', /县|区/],
]

const PREPARATION = /(?:制定|编制|起草|出台|印发|修订|研究)[^，。；《]{0,8}$/

/** Drafts policies; a later mention under a short title is the same document. */
export class PolicyDrafter {
  private readonly seenTitles: string[] = []

  /** Drafts the documents that a passage cites for the first time. */
  draft(passage: Passage): DraftRow[] {
    return [
      ...this.draftTitled(passage),
      ...this.draftUntitled(passage, SPEECH),
      ...this.draftUntitled(passage, NICKNAME),
    ]
  }

  private addIfNew(title: string): boolean {
    const plain = title.replace(/[《》“”\s]/g, '')
    if (this.seenTitles.some((seen) => seen === plain || (plain.length < MAX_SHORT_TITLE && seen.includes(plain))))
      return false
    this.seenTitles.push(plain)
    return true
  }

  private draftTitled(passage: Passage): DraftRow[] {
    const drafts: DraftRow[] = []
    for (const { index, 0: quoted, 1: title = '' } of passage.text.matchAll(TITLE)) {
      if (!DOCUMENT_KIND.test(title) || !this.addIfNew(title)) continue
      const number = DOCUMENT_NUMBER.exec(passage.text.slice(index + quoted.length))
      const end = index + quoted.length + (number?.[0].length ?? 0)
      drafts.push(this.draftPolicy(passage, { title, number: number?.[1] ?? '', start: index, end }))
    }
    return drafts
  }

  private draftUntitled(passage: Passage, pattern: RegExp): DraftRow[] {
    return [...passage.text.matchAll(pattern)]
      .filter(([phrase]) => this.addIfNew(phrase))
      .map(({ index, 0: phrase }) => {
        const mention = { title: phrase.replace(/[“”"]/g, ''), number: '', start: index, end: index + phrase.length }
        return { ...this.draftPolicy(passage, mention), confidence: 0.6 }
      })
  }

  private draftPolicy(
    passage: Passage,
    mention: { title: string; number: string; start: number; end: number },
  ): DraftRow {
    const { title, number, start, end } = mention
    const years = /((?:19|20)\d\d)年?[-—–~至]((?:19|20)\d\d)/.exec(title)
    const isPlanned = passage.isPlan && PREPARATION.test(passage.text.slice(0, start))
    const level = classify(`${number}${title}`, LEVELS) ?? ''
    return {
      table: 'policies',
      cells: {
        id: `draft-p-${String(this.seenTitles.length).padStart(4, '0')}`,
        title,
        documentNumber: number,
        level,
        issuedOn: /(?:19|20)\d\d/.exec(number)?.[0] ?? '',
        yearFrom: years?.[1] ?? '',
        yearTo: years?.[2] ?? '',
        status: isPlanned ? 'PLANNED' : 'ISSUED',
        inferred: level ? 'level' : '',
      },
      citation: cite(passage, start, end),
      confidence: number ? 0.95 : 0.85,
      reason: number
        ? { en: 'A title with a document number.', zh: '标题后有文号。' }
        : {
            en: 'The title names a type of document; no document number is given.',
            zh: '标题为文件名称，未注明文号。',
          },
    }
  }
}
