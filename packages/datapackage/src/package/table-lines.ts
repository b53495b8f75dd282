// Checks the header of a table, and the number of cells of its lines.
import { type AnyTable, type Bilingual, type Message, type Problem, quote } from '@tiyu/model'
import type { CsvRecord } from '../csv/record-splitter.ts'

/** Reports a problem of the file that is read. */
export type Report = (problem: Omit<Problem, 'file'>) => void

/** Separators that other programs write instead of commas. */
const OTHER_SEPARATORS: readonly (readonly [separator: string, en: string, zh: string])[] = [
  ['\t', 'tabs', '制表符'],
  [';', 'semicolons', '分号'],
  ['，', 'full-width commas', '全角逗号'],
  ['；', 'full-width semicolons', '全角分号'],
  ['|', 'vertical bars', '竖线'],
]

/** Returns the problem of a line whose cells are separated by something else than commas; undefined if they are not. */
function otherSeparator(text: string, isSeparated: (cells: readonly string[]) => boolean): Message | undefined {
  const found = OTHER_SEPARATORS.find(([separator]) => isSeparated(text.split(separator)))
  if (!found) return undefined
  const [, en, zh] = found
  return {
    message: { en: `The cells are separated by ${en}.`, zh: `单元格以${zh}分隔。` },
    hint: {
      en: 'Save the file as CSV with commas (UTF-8).',
      zh: '请另存为以逗号分隔的 CSV（UTF-8）。',
    },
  }
}

/** Reports what is wrong with a header; true if the table can be read by it. */
export function checkHeader({ columns, fields }: AnyTable, header: readonly string[], report: Report): boolean {
  const names = Object.keys(columns)
  const order = { en: `The columns are ${names.join(', ')}.`, zh: `各列为 ${names.join('、')}。` }
  const isKnown = (cell: string) => names.includes(cell.trim())
  if (!header.some(isKnown)) {
    if (/^\ufeff*sep=.?$/i.test(header.join(',').trim())) {
      report({ line: 1, ...SEPARATOR_LINE })
      return false
    }
    const separated = otherSeparator(header.join(','), (cells) => cells.filter(isKnown).length > 1)
    report({ line: 1, ...(separated ?? { message: NO_HEADER, hint: order }) })
    return false
  }
  const omissible = new Set(fields.filter(({ optional }) => optional).map(({ name }) => name))
  const missing = names.filter((name) => !header.includes(name) && !omissible.has(name))
  const unknown = header.filter((name) => !names.includes(name))
  const repeated = header.filter((name, index) => names.includes(name) && header.indexOf(name) !== index)
  const reportColumns = (wrong: readonly string[], column: number, { en, zh }: Bilingual) => {
    const [field] = wrong
    if (field === undefined) return
    const message = { en: `${en} ${wrong.map(quote).join(', ')}.`, zh: `${zh} ${wrong.map(quote).join('、')}。` }
    report({ line: 1, ...(column > 0 && { column }), ...(wrong.length === 1 && { field }), message, hint: order })
  }
  reportColumns(missing, 0, { en: 'Missing column', zh: '缺少列' })
  reportColumns(unknown, header.indexOf(unknown[0] ?? '') + 1, { en: 'Unknown column', zh: '本表没有列' })
  reportColumns(repeated, header.lastIndexOf(repeated[0] ?? '') + 1, { en: 'Duplicate column', zh: '重复的列' })
  return missing.length + unknown.length + repeated.length === 0
}

const SEPARATOR_LINE: Message = {
  message: {
    en: 'The line names a separator for Excel, before the header.',
    zh: '此行是供 Excel 识别分隔符的声明，位于表头之前。',
  },
  hint: { en: 'Delete the line.', zh: '请删去此行。' },
}

const NO_HEADER: Bilingual = {
  en: 'The first line is not the header of this table.',
  zh: '首行不是本表的表头。',
}

/** True for a line without any text. */
export function isBlank({ cells }: CsvRecord): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** Returns the problem of a line that has more or fewer cells than the header. */
export function cellCountProblem({ cells }: CsvRecord, columns: number): Message {
  const separated =
    cells.length < columns
      ? otherSeparator(cells.join(','), (parts) => parts.length === columns && columns > 2)
      : undefined
  if (separated) return separated
  const message = {
    en: `The line has ${cells.length} cells, the header has ${columns}.`,
    zh: `本行有 ${cells.length} 个单元格，表头有 ${columns} 个。`,
  }
  if (cells.length < columns) return { message, hint: CUT_HINT }
  return { message, hint: cells.slice(columns).every((cell) => cell === '') ? TRAILING_HINT : COMMA_HINT }
}

export const BLANK_LINE: Message = {
  message: { en: 'The line is blank.', zh: '此行为空行。' },
  hint: { en: 'Delete it, and the blank lines that follow it.', zh: '请删去此行及其后的空行。' },
}

const CUT_HINT: Bilingual = {
  en: 'The line is cut off: complete it, or enclose a value that contains a line break in double quotes.',
  zh: '此行不完整：请补全；含换行的值请用双引号括起。',
}

const TRAILING_HINT: Bilingual = {
  en: 'Delete the commas at its end that are too many.',
  zh: '请删去行尾多余的逗号。',
}

const COMMA_HINT: Bilingual = {
  en: 'Enclose values that contain commas in double quotes.',
  zh: '含逗号的值请用双引号括起。',
}
