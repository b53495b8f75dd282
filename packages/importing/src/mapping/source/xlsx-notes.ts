// Notes on what a sheet shows otherwise than its cells hold: padded numbers, formulas without values, merged and hidden cells.
import type { Bilingual } from '@tiyu/model'
import { type CellPosition, cellReference } from '../../cell-reference.ts'
import type { MergedCells } from './merged-cells.ts'
import type { DisplayedCell } from './xlsx-display.ts'

/** What a report says of a sheet. */
export interface SheetFacts {
  readonly file: string
  readonly sheet: string
  readonly columns: readonly string[]
  readonly displayed: readonly DisplayedCell[]
  readonly merged: MergedCells
  readonly hiddenRows: number
  /** Other sheets that are not hidden, if the mapping names none. */
  readonly otherSheets: readonly string[]
}

/** Cells listed in a note. */
const MAX_LISTED = 10

function listCells(cells: readonly CellPosition[]): string {
  const listed = cells.slice(0, MAX_LISTED).map(cellReference)
  return `${listed.join(', ')}${cells.length > MAX_LISTED ? ', …' : ''}`
}

function listColumns(columns: readonly string[], indexes: readonly number[]): string {
  return [...new Set(indexes.map((column) => columns[column] ?? `#${column + 1}`))].join(', ')
}

/** A note on numbers read with their leading zeros. */
function zeroNotes({ file, columns, displayed }: SheetFacts): Bilingual[] {
  const padded = displayed.filter(({ kind }) => kind === 'zeros')
  const [first] = padded
  if (!first) return []
  const names = listColumns(
    columns,
    padded.map(({ column }) => column),
  )
  return [
    {
      en: `${padded.length} number(s) in ${file} were read with the leading zeros they are shown with, such as ${first.text} (${names}).`,
      zh: `${file} 中有 ${padded.length} 个数按显示的样子连同前导零读入，如 ${first.text}（${names}）。`,
    },
  ]
}

function formulaNotes({ file, displayed }: SheetFacts): Bilingual[] {
  const cells = displayed.filter(({ kind }) => kind === 'no-value')
  if (cells.length === 0) return []
  return [
    {
      en: `${cells.length} formula(s) in ${file} have no stored value and were read as empty: ${listCells(cells)}. Open the workbook in a spreadsheet program and save it.`,
      zh: `${file} 中有 ${cells.length} 个公式没有存储计算结果，按空白读入：${listCells(cells)}。请用电子表格软件打开并重新保存。`,
    },
  ]
}

function mergedNotes({ file, columns, merged: { repeated, leftOut } }: SheetFacts): Bilingual[] {
  const notes: Bilingual[] = []
  if (repeated.length > 0) {
    const names = listColumns(columns, repeated)
    notes.push({
      en: `Texts in merged cells of ${file} were repeated in each of their rows (${names}).`,
      zh: `${file} 中合并单元格的文字已填入其各行（${names}）。`,
    })
  }
  if (leftOut.length > 0)
    notes.push({
      en: `${leftOut.length} number(s) in ${file} are in cells merged over several rows, may stand for all of them together, and were left out: ${listCells(leftOut)}.`,
      zh: `${file} 中有 ${leftOut.length} 个数位于跨行的合并单元格，可能是各行之和，未予采用：${listCells(leftOut)}。`,
    })
  return notes
}

function hiddenNotes({ file, sheet, hiddenRows, otherSheets }: SheetFacts): Bilingual[] {
  const notes: Bilingual[] = []
  if (hiddenRows > 0)
    notes.push({
      en: `${hiddenRows} hidden row(s) of ${file} were read as well.`,
      zh: `${file} 中有 ${hiddenRows} 行被隐藏，也已读入。`,
    })
  if (otherSheets.length > 0)
    notes.push({
      en: `Only the sheet ${sheet} of ${file} was read; it also has ${otherSheets.join(', ')}. Set format.sheet to choose one.`,
      zh: `只读取了 ${file} 的工作表 ${sheet}；另有 ${otherSheets.join('、')}。可用 format.sheet 指定。`,
    })
  return notes
}

/** Returns the notes on a sheet. */
export function sheetNotes(facts: SheetFacts): Bilingual[] {
  return [...zeroNotes(facts), ...formulaNotes(facts), ...mergedNotes(facts), ...hiddenNotes(facts)]
}
