// Reads workbooks (Office Open XML). Numbers keep the digits of the file and leading zeros they are shown with, dates
// become ISO 8601.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Bilingual } from '@tiyu/model'
import { SourceError } from '../errors.ts'
import type { Format } from '../rule/format-schema.ts'
import { headerColumns, numberedColumns, type SourceFile, type SourceRecord } from './record.ts'
import { readSheets, type Sheet } from './workbook-sheets.ts'
import { type DisplayedCell, displayedRows, readSheetDisplay } from './xlsx-display.ts'

function chooseSheet(sheets: readonly Sheet[], requested: string | undefined, file: string): Sheet {
  const chosen =
    requested === undefined
      ? sheets[0]
      : (sheets.find(({ sheet }) => sheet === requested) ?? sheets[Number(requested) - 1])
  if (chosen) return chosen
  const names = sheets.map(({ sheet }) => sheet).join(', ')
  throw new SourceError({
    file,
    message: { en: `The workbook has no sheet ${requested}.`, zh: `工作簿中没有工作表 ${requested}。` },
    hint: { en: `Set format.sheet to one of ${names}.`, zh: `请把 format.sheet 设为其中之一：${names}。` },
  })
}

/** Returns a note on the numbers read with their leading zeros. */
function zeroNotes(file: string, cells: readonly DisplayedCell[], columns: readonly string[]): Bilingual[] {
  const padded = cells.filter(({ kind }) => kind === 'zeros')
  const [first] = padded
  if (!first) return []
  const names = [...new Set(padded.map(({ column }) => columns[column] ?? `#${column + 1}`))].join(', ')
  return [
    {
      en: `${padded.length} number(s) in ${file} were read with the leading zeros they are shown with, such as ${first.text} (${names}).`,
      zh: `${file} 中有 ${padded.length} 个数按显示的样子连同前导零读入，如 ${first.text}（${names}）。`,
    },
  ]
}

/** Reads the rows of a sheet as text. */
async function readRows(path: string, file: string, format: Format) {
  const sheet = chooseSheet(await readSheets(path, file), format.sheet, file)
  const { displayed } = readSheetDisplay(await readFile(path), sheet.sheet)
  const rows = displayedRows(sheet, displayed).map((cells, index) => ({ line: index + 1, cells }))
  return { rows, displayed }
}

/**
 * Opens a sheet of a workbook.
 * @throws SourceError if it cannot be read
 */
export async function openXlsx(path: string, format: Format): Promise<SourceFile> {
  const file = basename(path)
  const { rows, displayed } = await readRows(path, file, format)
  const nonBlankRows = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const { header } = format
  const headerRow = header === 'none' ? undefined : nonBlankRows.find(({ line }) => line >= header)
  const dataRows = headerRow ? nonBlankRows.filter(({ line }) => line > headerRow.line) : nonBlankRows
  const width = Math.max(0, ...nonBlankRows.slice(0, 1000).map(({ cells }) => cells.length))
  const columns = format.columns ?? (headerRow ? headerColumns(headerRow.cells) : numberedColumns(width))
  async function* records(): AsyncGenerator<SourceRecord> {
    for (const [index, { line, cells }] of dataRows.entries()) {
      yield { file, number: index + 1, line, names: columns, cells }
    }
  }
  return { columns, records: records(), notes: () => zeroNotes(file, displayed, columns) }
}
