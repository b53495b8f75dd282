// The sheets of a workbook (Office Open XML) and their cells.
import { readFile, stat } from 'node:fs/promises'
import readSheets from 'read-excel-file/node'
import { SourceError } from '../errors.ts'
import { WorkbookXml } from './workbook-xml.ts'

/** The content of a cell: numbers are texts of digits. */
export type Cell = string | number | boolean | Date | null

/** A sheet of a workbook; rows and columns begin with the first of the sheet. */
export interface Sheet {
  readonly sheet: string
  readonly data: readonly (readonly Cell[])[]
}

/** Significant digits that a spreadsheet takes of a number, and those it stores it with at most. */
const [MAX_DIGITS, STORED_DIGITS] = [15, 17]

const significantDigits = (digits: string) => digits.replace(/e.*$/i, '').replaceAll(/^-?[0.]*|\./g, '').length

/** Returns a number below one without exponent: 2.5E-7 is 0.00000025. */
function withoutExponent(digits: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/i.exec(digits) ?? []
  return exponent === undefined ? digits : `${sign}0.${'0'.repeat(Number(exponent) - 1)}${whole}${fraction}`
}

/** Returns the digits of a number: as typed where a spreadsheet stores 1.1 as 1.1000000000000001, else as stored. */
function numberDigits(stored: string): string {
  const shortest = String(Number(stored))
  const digits = significantDigits(stored)
  const isBinary = digits > MAX_DIGITS && digits <= STORED_DIGITS && significantDigits(shortest) <= MAX_DIGITS
  return withoutExponent(isBinary ? shortest : stored)
}

const MIDNIGHT = 'T00:00:00.000Z'

/** Returns the text of a cell: a date in ISO 8601, nothing for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(MIDNIGHT, '')
  return String(cell)
}

/** A workbook: its sheets, and its XML, which says how they are shown. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly xml: WorkbookXml
}

/** The workbook that was read last, and the state of its file: a draft of a mapping reads the same one several times. */
let last: { readonly state: string; readonly workbook: WeakRef<Workbook> } | undefined

/**
 * Reads a workbook, once while its file stays as it is.
 * @param file file name in messages
 * @throws SourceError if it is none; the error of the file system if it cannot be read
 */
export async function readWorkbook(path: string, file: string): Promise<Workbook> {
  const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true })
  const state = [path, dev, ino, size, mtimeNs].join(' ')
  const known = last?.state === state ? last.workbook.deref() : undefined
  if (known) return known
  const workbook = await parseWorkbook(await readFile(path), file)
  last = { state, workbook: new WeakRef(workbook) }
  return workbook
}

async function parseWorkbook(bytes: Buffer, file: string): Promise<Workbook> {
  try {
    // Numbers as text: a double would lose digits.
    const options = { parseNumber: numberDigits, trim: false }
    const sheets = (await readSheets(bytes, options as never)) as unknown as readonly Sheet[]
    return { sheets, xml: new WorkbookXml(bytes) }
  } catch (error) {
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
