// Reads workbooks (Office Open XML). Numbers keep the digits of the file and leading zeros they are shown with, dates
// become ISO 8601.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Bilingual } from '@tiyu/model'
import readWorkbook from 'read-excel-file/node'
import { SourceError } from '../errors.ts'
import type { Format } from '../rule/format-schema.ts'
import { headerColumns, numberedColumns, type SourceFile, type SourceRecord } from './record.ts'
import { type DisplayedCell, findDisplayedCells } from './xlsx-display.ts'

type Cell = string | number | boolean | Date | null

interface Sheet {
  readonly sheet: string
  readonly data: readonly (readonly Cell[])[]
}

const MIDNIGHT = 'T00:00:00.000Z'

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(MIDNIGHT, '')
  return String(cell)
}

async function readSheets(path: string, file: string): Promise<readonly Sheet[]> {
  try {
    // Numbers as text: a double would lose digits.
    const options = { parseNumber: (digits: string) => digits, trim: false }
    return (await readWorkbook(path, options as never)) as unknown as readonly Sheet[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new SourceError({
      file,
      message: { en: `The workbook cannot be read: ${reason}.`, zh: '无法读取该工作簿。' },
      hint: {
        en: 'Save it as .xlsx (not .xls), or as CSV in UTF-8.',
        zh: '请另存为 .xlsx（不是 .xls）或 UTF-8 编码的 CSV。',
      },
    })
  }
}

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
  const { sheet, data } = chooseSheet(await readSheets(path, file), format.sheet, file)
  const displayed = findDisplayedCells(await readFile(path), sheet)
  const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
  for (const { row, column, text } of displayed) {
    const cells = rows[row]?.cells
    if (cells) cells[column] = text
  }
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
