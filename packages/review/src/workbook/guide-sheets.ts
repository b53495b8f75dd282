// The sheets beside those of drafts: how to decide, and the numbers that are in no row. They are not read back.
import { CHOICES_SHEET, type TextSheet } from '@tiyu/exporting/workbook'
import type { DraftFolder } from '@tiyu/importing/review'
import { DECISIONS } from './sheet-columns.ts'
import type { WorkbookContext } from './workbook-context.ts'

const GUIDE = '说明 guide'
const NUMBERS = '未起草的数字 numbers'

/** Names of the sheets that are not read back. */
export const UNREAD_SHEETS = [GUIDE, NUMBERS, CHOICES_SHEET]

const GUIDE_LINES = [
  [
    '在“审核”列选择采纳或驳回；需要更正的，直接改写单元格。',
    'Choose accept or reject in the column 审核; correct the cells themselves.',
  ],
  [
    '“检查”列写明尚缺的内容。灰色列只供查看。',
    'The column 检查 says what is missing. Grey columns are for reading only.',
  ],
  [
    '建议新增的指标在“指标”工作表中审核；改用已有指标的，在“改用已有指标”列选择。',
    'Proposed indicators are decided in the sheet 指标; to use one of the package instead, choose it in 改用已有指标.',
  ],
  [
    '删去的行不作任何处理，不等于驳回。不能在此新增行。',
    'A row that is deleted here stays as it is: it is not rejected. Rows cannot be added here.',
  ],
  ['完成后运行 tiyu sheet 工作簿 --into 草稿文件夹。', 'When done, run tiyu sheet WORKBOOK --into DRAFTS.'],
] as const

/** Returns the sheet that says how to decide, and how far the review is. */
export function guideSheet({ review, state }: WorkbookContext): TextSheet {
  const outcomes = Object.entries(DECISIONS).map(([outcome, { zh, en }]) => {
    const count = state.reviewed.filter((one) => one.outcome === outcome).length
    return [`${zh} ${count}`, `${en} ${count}`]
  })
  const rows = [[review.drafts.subject.title, ''], ...GUIDE_LINES.map((line) => [...line]), ...outcomes]
  return { name: GUIDE, rows, headerRow: -1, columns: [], frozen: 0, spareRows: 0 }
}

/** Returns the sheet of the numbers that are in no row; none if there are none. */
export function numbersSheet(numbers: DraftFolder['numbers']): TextSheet[] {
  const undrafted = numbers.filter(({ treatment }) => treatment !== 'DRAFTED')
  if (undrafted.length === 0) return []
  const rows = undrafted.map(({ line, asWritten, reason }) => [String(line), asWritten, reason.zh, reason.en])
  const heads = [
    ['行', '数字', '原因', '原因（英文）'],
    ['line', 'number', 'reason', 'reasonEn'],
  ]
  return [{ name: NUMBERS, rows: [...heads, ...rows], headerRow: 1, columns: [], frozen: 0, spareRows: 0 }]
}
