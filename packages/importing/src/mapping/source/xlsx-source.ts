// Reads workbooks (Office Open XML). Numbers keep the digits of the file and leading zeros they are shown with, dates
// become ISO 8601.
import { basename } from 'node:path'
import { SourceError } from '../errors.ts'
import type { Format } from '../rule/format-schema.ts'
import { repeatMergedTexts } from './merged-cells.ts'
import { headerColumns, numberedColumns, type SourceFile, type SourceRecord } from './record.ts'
import { readWorkbook, type Sheet } from './workbook-sheets.ts'
import { displayedRows, readSheetDisplay } from './xlsx-display.ts'
import { type SheetFacts, sheetNotes } from './xlsx-notes.ts'

/** Returns the requested sheet, or the first that is not hidden. */
function chooseSheet(sheets: readonly Sheet[], requested: string | undefined, hidden: ReadonlySet<string>) {
  if (requested === undefined) return sheets.find(({ sheet }) => !hidden.has(sheet)) ?? sheets[0]
  return sheets.find(({ sheet }) => sheet === requested) ?? sheets[Number(requested) - 1]
}

function noSuchSheet(sheets: readonly Sheet[], requested: string | undefined, file: string): SourceError {
  const names = sheets.map(({ sheet }) => sheet).join(', ')
  return new SourceError({
    file,
    message: { en: `The workbook has no sheet ${requested}.`, zh: `工作簿中没有工作表 ${requested}。` },
    hint: { en: `Set format.sheet to one of ${names}.`, zh: `请把 format.sheet 设为其中之一：${names}。` },
  })
}

interface Row {
  readonly line: number
  readonly cells: string[]
}

const isFilled = ({ cells }: Row) => cells.some((cell) => cell.trim() !== '')

/** Splits rows into those of the header and the records. */
function splitRows(rows: readonly Row[], header: Format['header']): { headers: readonly Row[]; records: Row[] } {
  if (header === 'none') return { headers: [], records: rows.filter(isFilled) }
  const filled = rows.filter((row) => row.line >= header.first && isFilled(row))
  const [first] = filled
  const headers = filled.filter((row) => row === first || row.line <= header.last)
  return { headers, records: filled.filter((row) => !headers.includes(row)) }
}

/** Reads the rows of a sheet as text. */
async function readRows(path: string, file: string, format: Format) {
  const { sheets, xml } = await readWorkbook(path, file)
  const hidden = xml.hiddenSheets
  const sheet = chooseSheet(sheets, format.sheet, hidden)
  if (!sheet) throw noSuchSheet(sheets, format.sheet, file)
  const { displayed, mergedRanges, hiddenRows } = readSheetDisplay(xml, sheet.sheet)
  const rows = displayedRows(sheet, displayed).map((cells, index) => ({ line: index + 1, cells }))
  const { headers, records } = splitRows(rows, format.header)
  const merged = repeatMergedTexts(
    rows.map(({ cells }) => cells),
    mergedRanges,
    headers.at(-1)?.line ?? 0,
  )
  const others = format.sheet === undefined ? sheets.filter((one) => one !== sheet && !hidden.has(one.sheet)) : []
  const facts: Omit<SheetFacts, 'columns'> = {
    file,
    sheet: sheet.sheet,
    displayed,
    merged,
    hiddenRows,
    otherSheets: others.map((one) => one.sheet),
  }
  return { headers, records, facts }
}

/**
 * Returns the number of filled cells of each sheet that is not hidden.
 * @throws SourceError if the workbook cannot be read
 */
export async function countCells(path: string): Promise<{ readonly sheet: string; readonly cells: number }[]> {
  const { sheets, xml } = await readWorkbook(path, basename(path))
  const hidden = xml.hiddenSheets
  return sheets
    .filter(({ sheet }) => !hidden.has(sheet))
    .map(({ sheet, data }) => ({ sheet, cells: data.flat().filter((cell) => cell !== null && cell !== '').length }))
}

/**
 * Opens a sheet of a workbook.
 * @throws SourceError if it cannot be read
 */
export async function openXlsx(path: string, format: Format): Promise<SourceFile> {
  const file = basename(path)
  const { headers, records: rows, facts } = await readRows(path, file, format)
  const width = Math.max(0, ...[...headers, ...rows.slice(0, 1000)].map(({ cells }) => cells.length))
  const lines = headers.map(({ cells }) => cells)
  const columns = format.columns ?? (lines.length > 0 ? headerColumns(...lines) : numberedColumns(width))
  async function* records(): AsyncGenerator<SourceRecord> {
    for (const [index, { line, cells }] of rows.entries()) {
      yield { file, number: index + 1, line, names: columns, cells }
    }
  }
  return { columns, records: records(), notes: () => sheetNotes({ ...facts, columns }) }
}
