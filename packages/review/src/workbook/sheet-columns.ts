// The columns of the sheets of drafts: the decision and the evidence, the cells of the row, and what they are read back by.
import type { Outcome } from '@tiyu/importing/review'
import type { AnyTable, Bilingual, TableField } from '@tiyu/model'
import { reviewedColumns } from '../row-fields.ts'

/** Name of the column with the decision. */
export const DECISION = 'decision'
/** Name of the column with the identifier of the draft. */
export const DRAFT = 'draft'
/** Name of the hidden column with the state of the draft. */
export const BASE = 'base'
/** Name of the column in which an indicator of the package is chosen instead of a proposed one. */
export const EXISTING = 'existing'

/** The decisions that a cell can state. */
export const DECISIONS: Readonly<Record<Outcome, Bilingual>> = {
  OPEN: { zh: '待审核', en: 'Open' },
  ACCEPTED: { zh: '采纳', en: 'Accept' },
  REJECTED: { zh: '驳回', en: 'Reject' },
  WRITTEN: { zh: '已写入', en: 'Written' },
}

/** Returns the text of a decision: 采纳 Accept. */
export const decisionText = (outcome: Outcome) => `${DECISIONS[outcome].zh} ${DECISIONS[outcome].en}`

/** Returns the decision that a text states, in either language; undefined if it states none. */
export function parseDecision(text: string): Outcome | undefined {
  const words = text.trim().toLowerCase().split(/\s+/)
  const outcomes = Object.keys(DECISIONS) as Outcome[]
  if (text.trim() === '') return 'OPEN'
  return outcomes.find((outcome) => words.every((word) => isNameOf(DECISIONS[outcome], word)))
}

const isNameOf = ({ zh, en }: Bilingual, word: string) => word === zh || word === en.toLowerCase()

/** A column beside the cells of the rows. */
interface ExtraColumn {
  readonly name: string
  readonly label: string
  readonly note: Bilingual
  readonly isFixed?: boolean
  readonly isHidden?: boolean
}

const READ_ONLY: Bilingual = { zh: '只供查看，改动不读回。', en: 'For reading only: changes are not read back.' }

const fixed = (name: string, label: string, note: Bilingual): ExtraColumn => ({
  name,
  label,
  note: { zh: `${note.zh}${READ_ONLY.zh}`, en: `${note.en} ${READ_ONLY.en}` },
  isFixed: true,
})

const BEFORE: readonly ExtraColumn[] = [
  {
    name: DECISION,
    label: '审核',
    note: {
      zh: '从列表中选择：采纳、驳回、待审核。已写入数据包的行请在数据包中修改。',
      en: 'Choose one of the list: accept, reject, open. Rows that are written are changed in the package.',
    },
  },
  fixed('check', '检查', {
    zh: '该行尚缺的内容，以及采纳后的检查结果。',
    en: 'What the row lacks, and what the check says.',
  }),
  fixed('words', '原文', { zh: '报告中的原文。', en: 'The words of the report.' }),
  fixed('place', '位置', { zh: '在报告中的位置。', en: 'Where they are in the report.' }),
]

const REPLACED: ExtraColumn = {
  name: EXISTING,
  label: '改用已有指标',
  note: {
    zh: '填写数据包中已有的指标，则所有采用此新指标的行一并改用，本行驳回。',
    en: 'An indicator of the package to use instead, in all rows that use the proposed one; this row is then rejected.',
  },
}

const AFTER: readonly ExtraColumn[] = [
  fixed('confidence', '置信度', { zh: '从 0 到 1。', en: 'From 0 to 1.' }),
  fixed('reason', '起草理由', { zh: '起草该行的依据。', en: 'Why the row was drafted so.' }),
  fixed('model', '模型', {
    zh: '提出该行或其英文名称的语言模型；须格外核对。',
    en: 'The language model that proposed the row or its English name: check it with care.',
  }),
  fixed(DRAFT, '草稿标识', {
    zh: '读回时据此识别该行，请勿改动。',
    en: 'The row is recognised by it; do not change it.',
  }),
  {
    name: BASE,
    label: '导出时的状态',
    note: { zh: '隐藏列，读回时据此识别改动，请勿改动。', en: 'Hidden: edits are recognised by it; do not change it.' },
    isFixed: true,
    isHidden: true,
  },
]

/** The columns of a sheet of drafts. */
export interface SheetColumns {
  readonly before: readonly ExtraColumn[]
  readonly cells: readonly TableField[]
  readonly after: readonly ExtraColumn[]
}

/** Returns the columns of the sheet of a table. */
export function sheetColumns(table: AnyTable): SheetColumns {
  const before = table.model === 'Indicator' ? [...BEFORE, REPLACED] : BEFORE
  return { before, cells: reviewedColumns(table), after: AFTER }
}

/** Returns the names of all columns, in their order. */
export function columnNames({ before, cells, after }: SheetColumns): string[] {
  return [...before, ...cells, ...after].map(({ name }) => name)
}
