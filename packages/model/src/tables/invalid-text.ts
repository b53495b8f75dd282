// Says what is wrong with a text: too long, with invisible characters, or changed by a spreadsheet.
import { codePointName, findInvisible } from '../invisible-characters.ts'
import { type Message, quote } from '../problem.ts'

/** Explains a cell that is longer than its column allows. */
export function explainLength(cell: string, maxLength: number): Message | undefined {
  if (cell.length <= maxLength) return undefined
  return {
    message: {
      en: `${quote(cell)} has ${cell.length} characters.`,
      zh: `${quote(cell)} 有 ${cell.length} 个字符。`,
    },
    hint: { en: `Write at most ${maxLength}.`, zh: `最多写 ${maxLength} 个。` },
  }
}

/** Explains an invisible or control character. */
export function explainInvisible(cell: string): Message | undefined {
  const at = findInvisible(cell)
  if (at < 0) return undefined
  const name = codePointName(cell, at)
  return {
    message: {
      en: `The text ${quote(cell)} contains the invisible character ${name}.`,
      zh: `文字 ${quote(cell)} 含不可见字符 ${name}。`,
    },
    hint: {
      en: `Delete ${name} at character ${at + 1}: a search for the words would not find them.`,
      zh: `请删去第 ${at + 1} 个字符 ${name}，否则检索不到这段文字。`,
    },
  }
}

/** Explains a line break in a text of one line. */
export function explainLineBreak(cell: string): Message | undefined {
  if (!cell.trim().includes('\n')) return undefined
  return {
    message: { en: `The text ${quote(cell)} contains a line break.`, zh: `文字 ${quote(cell)} 含换行。` },
    hint: { en: 'Write it on one line.', zh: '请写在一行内。' },
  }
}

/** What a spreadsheet shows instead of a value it could not compute or display. */
const SPREADSHEET_ERROR = /^#(?:#+|REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/

/** True for an error of a spreadsheet, such as #REF!. */
export function isSpreadsheetError(cell: string): boolean {
  return cell.startsWith('#') && SPREADSHEET_ERROR.test(cell)
}

/** Forms that spreadsheets turn values into. */
const SPREADSHEET_FORMS: readonly (readonly [form: RegExp, en: string, zh: string])[] = [
  [SPREADSHEET_ERROR, 'an error of a spreadsheet', '电子表格的错误值'],
  [/^-?\d(?:\.\d+)?E[+-]\d+$/i, 'a number shortened by a spreadsheet', '电子表格缩写成科学记数的数'],
  [/^-?\d+\.0+$/, 'a whole number that a spreadsheet gave decimals', '电子表格添了小数位的整数'],
  [
    /^(?:\d{4}[/.年]\d{1,2}(?:[/.月]\d{0,2}日?)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}(?: 0?0:00(?::00)?)?)$/,
    'a date as a spreadsheet writes it',
    '电子表格写法的日期',
  ],
  [/^(?:\d{1,2}-)?[A-Z][a-z]{2}(?:-\d{1,4})?$/, 'a date as a spreadsheet writes it', '电子表格写法的日期'],
]

/** Explains a value that a spreadsheet changed; undefined if it does not look like one. */
export function explainSpreadsheet(cell: string): Message | undefined {
  const form = SPREADSHEET_FORMS.find(([pattern]) => pattern.test(cell))
  if (!form) return undefined
  const [, en, zh] = form
  return {
    message: { en: `${quote(cell)} looks like ${en}.`, zh: `${quote(cell)} 疑为${zh}。` },
    hint: {
      en: 'Write the value as it was: format the column as text before the file is opened or the value typed.',
      zh: '请恢复原值：打开文件或录入之前，先把该列设为文本格式。',
    },
  }
}
