// Reads workbooks (Office Open XML). Numbers keep the digits of the file, dates become ISO 8601.
import { basename } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { SourceError } from '../errors.ts'
import type { Format } from '../rule/format-schema.ts'
import { headerColumns, numberedColumns, type SourceFile, type SourceRecord } from './record.ts'

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

/**
 * Opens a sheet of a workbook.
 * @throws SourceError if it cannot be read
 */
export async function openXlsx(path: string, format: Format): Promise<SourceFile> {
  const file = basename(path)
  const { data } = chooseSheet(await readSheets(path, file), format.sheet, file)
  const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
  const nonBlankRows = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const { header } = format
  const headerRow = header === 'none' ? undefined : nonBlankRows.find(({ line }) => line >= header)
  const dataRows = headerRow ? nonBlankRows.filter(({ line }) => line > headerRow.line) : nonBlankRows
  const width = Math.max(0, ...nonBlankRows.slice(0, 1000).map(({ cells }) => cells.length))
  const columns = format.columns ?? (headerRow ? headerColumns(headerRow.cells) : numberedColumns(width))
  async function* records(): AsyncGenerator<SourceRecord> {
    for (const { line, cells } of dataRows) yield { file, line, names: columns, cells }
  }
  return { columns, records: records(), notes: () => [] }
}
