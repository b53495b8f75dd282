// Finds what the figures of a table measure: by the headings of their cells, or by the caption for rows of sums.

import { normaliseSubject } from '../figures/measured-subject.ts'
import type { FigureSubjects } from '../indicators/indicator-match.ts'
import { ELLIPTICAL } from '../lexicon/indicator-words.ts'
import { TOTAL_ROW, UNIT_BEHIND_STROKE } from '../lexicon/table-words.ts'
import type { TableCell } from './table-cells.ts'

/** Words of a caption beside its subject. */
const CAPTION_WORDS =
  /^(?:附?表|Table)?\s*\d*[：:.、\s]*|20\d\d年度?|各[市县区镇街道乡]+|(?:基本|完成|统计)?情况(?:统计)?表?|统计表|一览表?|[（(][^（）()]*[）)]/g
/** Words of headings beside the subject. */
const CELL_WORDS =
  /绝对数|绝对量|(?:年|期)末数|年末|年度|(?:目标|完成|现状|实际|预期|指标|规划)值|^值$|基数|基期|(?:创建)?标准|情况|基准|现状|累计|目标|计划|任务|数量?$|实际|完成(?!率)/g

/** A column of changes. */
const CHANGE_COLUMN = /[比较](?:上年|去年|20\d\d)|同比|±|增减/

/** The subjects of a table. */
export class TableSubjects {
  private readonly ofCaption: string
  /** What the first column with a subject measures, of which others may name only the dimension. */
  private readonly first: string

  constructor(cells: readonly TableCell[], caption: string) {
    this.ofCaption = normaliseSubject(caption.replace(CAPTION_WORDS, ''))
    const subjects = cells
      .filter(({ isHead, column, text }) => isHead && column > 0 && !CHANGE_COLUMN.test(text))
      .map(({ text }) =>
        normaliseSubject(
          text
            .replace(/[（(][^（）()]*[）)]/g, '')
            .replace(UNIT_BEHIND_STROKE, '')
            .replace(CELL_WORDS, ''),
        ),
      )
    this.first = subjects.find((subject) => subject.length >= 3 && !ELLIPTICAL.test(subject)) ?? this.subjectOfCaption()
  }

  /** Returns the subjects of a figure by the words of the headings of its cell. */
  of(words: string): FigureSubjects {
    const subject = TOTAL_ROW.test(words) ? this.ofCaption : normaliseSubject(words.replace(CELL_WORDS, ''))
    return { subject: this.ofGrounds(subject), previousSubject: this.ofGrounds(this.first) }
  }

  private subjectOfCaption(): string {
    return this.ofCaption.includes('体育场地') ? '体育场地' : this.ofCaption
  }

  /** Returns a subject with what 场地 means below a caption on sports grounds. */
  private ofGrounds(subject: string): string {
    return subject.startsWith('场地') && this.ofCaption.includes('体育场地') ? `体育${subject}` : subject
  }
}
