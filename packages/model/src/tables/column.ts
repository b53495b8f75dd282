// The formats of columns: how the text of a cell becomes a value, the hint for invalid cells, and the type in Frictionless
// Table Schema.
import { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import { dictionary } from '../generated/dictionary.ts'
import { type Message, quote } from '../problem.ts'
import type { EnumName, EnumValue, ModelName } from './model.ts'

/** Description of a column in Frictionless Table Schema. */
interface FieldDescriptor {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list'
  readonly constraints?: {
    readonly pattern?: string
    readonly enum?: readonly string[]
    readonly minimum?: number
    readonly maximum?: number
  }
  readonly delimiter?: string
}

/** Result of parsing a cell that does not fit its column. */
export const INVALID = Symbol('invalid cell')

/** The format of a column. Empty cells are handled before `schema`. */
export interface Column<Value = unknown> {
  readonly schema: z.ZodType<Value, string>
  /** Fast equivalent of `schema`, for millions of rows. */
  readonly parse?: (cell: string) => Value | typeof INVALID
  /** Name of a value in messages, such as `date`. */
  readonly valueName: Bilingual
  /** Description of the valid format, for error messages. */
  readonly hint: Bilingual
  readonly field: FieldDescriptor
  /** Value of an empty cell; absent if a cell must not be empty. */
  readonly emptyValue?: null | readonly never[]
  /** True if a release fills the empty cells. */
  readonly isFilled?: boolean
  /** Model whose key each value must be. */
  readonly references?: ModelName
}

function pattern(regex: RegExp, { valueName, hint }: Pick<Column, 'valueName' | 'hint'>): Column<string> {
  return {
    schema: z.string().regex(regex),
    parse: (cell) => (regex.test(cell) ? cell : INVALID),
    valueName,
    hint,
    field: { type: 'string', constraints: { pattern: regex.source } },
  }
}

function isText(value: string): boolean {
  // PostgreSQL cannot store NUL.
  return value === value.trim() && !value.includes('\0')
}

/** Any text. */
export const text: Column<string> = {
  schema: z.string().refine(isText),
  parse: (cell) => (isText(cell) ? cell : INVALID),
  valueName: { en: 'text', zh: '文字' },
  hint: { en: 'Write it without spaces at its ends or NUL characters.', zh: '首尾不要有空格，也不要含 NUL 字符。' },
  field: { type: 'string' },
}

/** An identifier made of lower-case words. */
export const slug = pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  valueName: { en: 'identifier', zh: '标识' },
  hint: {
    en: 'Write lower-case letters, digits and single hyphens, such as new-year-climb-2020.',
    zh: '请用小写字母、数字和单个连字符，如 new-year-climb-2020。',
  },
})

/** A code in capitals, such as WAN_CNY. */
export const constantCode = pattern(/^[A-Z0-9]+(_[A-Z0-9]+)*$/, {
  valueName: { en: 'code', zh: '代码' },
  hint: {
    en: 'Write capitals, digits and single underscores, such as WAN_CNY.',
    zh: '请用大写字母、数字和单个下划线，如 WAN_CNY。',
  },
})

/** A division code of GB/T 2260, outside China of ISO 3166, with a name appended for places without a code. */
export const divisionCode = pattern(/^(\d{6}(\d{3}|\d{6})?(-[a-z]+)?|[A-Z]{2}(-[A-Z0-9]{1,3})?(-[a-z0-9]+)*)$/, {
  valueName: { en: 'division code', zh: '区划代码' },
  hint: {
    en: 'Write the six digits of GB/T 2260, or nine for a township; outside China a code of ISO 3166 such as GB-SCT, with a name behind it for a place within, such as DE-SN-leipzig.',
    zh: '请写 GB/T 2260 六位代码，乡级写九位；中国境外请写 ISO 3166 代码，如 GB-SCT，其下的地方在后面加名称，如 DE-SN-leipzig。',
  },
})

/** A hierarchical code, such as 4.3.1. */
export const dottedCode = pattern(/^\d+(\.\d+)*$/, {
  valueName: { en: 'code', zh: '代码' },
  hint: {
    en: 'Write numbers joined by dots, such as 4.3.1.',
    zh: '请写以点号连接的数字，如 4.3.1。',
  },
})

/** Maximum number of digits before, and after, the point of a decimal: every unit converts it without loss or overflow. */
export const MAX_DECIMAL_DIGITS = 30
const DIGITS = `\\d{1,${MAX_DECIMAL_DIGITS}}`

/** A decimal, kept as written. */
export const decimal = pattern(new RegExp(`^-?${DIGITS}(\\.${DIGITS})?$`), {
  valueName: { en: 'decimal', zh: '十进制数' },
  hint: {
    en: `Write a plain decimal such as 3580 or 2.3508, without separators or unit, of at most ${MAX_DECIMAL_DIGITS} digits before and ${MAX_DECIMAL_DIGITS} after the point.`,
    zh: `请写纯十进制数，如 3580 或 2.3508，不带千分位和单位，小数点前后各不超过 ${MAX_DECIMAL_DIGITS} 位。`,
  },
})

/** A decimal or a fraction, kept as written. */
export const factor = pattern(new RegExp(`^${DIGITS}(\\.${DIGITS})?(\\/[1-9]\\d{0,${MAX_DECIMAL_DIGITS - 1}})?$`), {
  valueName: { en: 'factor', zh: '换算系数' },
  hint: {
    en: 'Write a decimal or a fraction such as 2000/3.',
    zh: '请写小数或分数，如 2000/3。',
  },
})

function isDate(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number)
  if (month === undefined) return true
  if (day === undefined) return month >= 1 && month <= 12
  const date = new Date(Date.UTC(year ?? 0, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** A year, month or day, as precise as known (ISO 8601). */
export const date: Column<string> = {
  schema: z.string().regex(DATE).refine(isDate),
  parse: (cell) => (DATE.test(cell) && isDate(cell) ? cell : INVALID),
  valueName: { en: 'date', zh: '日期' },
  hint: {
    en: 'Write a day, month or year that exists, such as 2020-07-07, 2020-07 or 2020.',
    zh: '请写存在的日、月或年，如 2020-07-07、2020-07 或 2020。',
  },
  field: { type: 'string', constraints: { pattern: DATE.source } },
}

/** A SHA-256 in hexadecimal. */
export const sha256 = pattern(/^[0-9a-f]{64}$/, {
  valueName: { en: 'SHA-256', zh: 'SHA-256' },
  hint: {
    en: 'Write the 64 hexadecimal digits of a SHA-256.',
    zh: '请写 SHA-256 的 64 位十六进制数字。',
  },
})

/** A web address. */
export const url: Column<string> = {
  schema: text.schema.pipe(z.url({ protocol: /^https?$/ })),
  valueName: { en: 'web address', zh: '网址' },
  hint: {
    en: 'Write an address that begins with http:// or https://.',
    zh: '请写以 http:// 或 https:// 开头的网址。',
  },
  field: { type: 'string' },
}

function numeric(type: 'integer' | 'number', regex: RegExp, minimum: number, maximum: number): Column<number> {
  return {
    schema: z.string().regex(regex).transform(Number).pipe(z.number().min(minimum).max(maximum)),
    parse(cell) {
      const value = regex.test(cell) ? Number(cell) : Number.NaN
      return value >= minimum && value <= maximum ? value : INVALID
    },
    valueName: type === 'integer' ? { en: 'whole number', zh: '整数' } : { en: 'number', zh: '数' },
    hint: {
      en: `Write ${type === 'integer' ? 'a whole number' : 'a number'} from ${minimum} to ${maximum}.`,
      zh: `请写 ${minimum} 到 ${maximum} 之间的${type === 'integer' ? '整数' : '数'}。`,
    },
    field: { type, constraints: { minimum, maximum } },
  }
}

/** Returns the format of a whole number within bounds. */
export const integer = (minimum: number, maximum: number) => numeric('integer', /^-?\d+$/, minimum, maximum)

/** Returns the format of a number within bounds. */
export const number = (minimum: number, maximum: number) => numeric('number', /^-?\d+(\.\d+)?$/, minimum, maximum)

/** A calendar year. */
export const year = integer(1900, 2100)

/** true or false. */
export const boolean: Column<boolean> = {
  schema: z.enum(['true', 'false']).transform((value) => value === 'true'),
  parse: (cell) => (cell === 'true' || cell === 'false' ? cell === 'true' : INVALID),
  valueName: { en: 'boolean', zh: '布尔值' },
  hint: { en: 'Write true or false.', zh: '请写 true 或 false。' },
  field: { type: 'boolean' },
}

/** One of the values of an enum of the model. */
export function choice<Name extends EnumName>(name: Name): Column<EnumValue<Name>> {
  const values = Object.keys(dictionary.enums[name].values) as EnumValue<Name>[]
  const valuesByText = new Map<string, EnumValue<Name>>(values.map((value) => [value, value]))
  return {
    schema: z.enum(values) as unknown as z.ZodType<EnumValue<Name>, string>,
    parse: (cell) => valuesByText.get(cell) ?? INVALID,
    valueName: { en: 'value', zh: '取值' },
    hint: { en: `Write one of ${values.join(', ')}.`, zh: `请写其中之一：${values.join('、')}。` },
    field: { type: 'string', constraints: { enum: values } },
  }
}

/** Returns the format of a foreign key, to this or another table. */
export function foreignKey(references: ModelName): Column<string> {
  return { ...text, references }
}

/** Parses a cell that is not empty. */
export function parseCell<Value>({ parse, schema }: Column<Value>, cell: string): Value | typeof INVALID {
  if (parse) return parse(cell)
  const parsed = schema.safeParse(cell)
  return parsed.success ? parsed.data : INVALID
}

/** Returns the message for a cell that is invalid, or empty where a value is required. */
export function invalidCell({ valueName, hint }: Column, cell: string): Message {
  const message =
    cell === ''
      ? { en: 'The cell must not be empty.', zh: '单元格不能为空。' }
      : { en: `Invalid ${valueName.en} ${quote(cell)}.`, zh: `${valueName.zh} ${quote(cell)} 无效。` }
  return { message, hint }
}

const DELIMITER = ';'

/** Returns the format of a list of values joined by semicolons; an empty cell is an empty list. */
export function list(item: Column<string>): Column<string[]> {
  return {
    schema: z
      .string()
      .transform((cell) => cell.split(DELIMITER))
      .pipe(z.array(item.schema)),
    parse(cell) {
      const values = cell.split(DELIMITER).map((one) => parseCell(item, one))
      return values.includes(INVALID) ? INVALID : (values as string[])
    },
    valueName: { en: 'list', zh: '列表' },
    hint: {
      en: `Join several with "${DELIMITER}". ${item.hint.en}`,
      zh: `多个值用 “${DELIMITER}” 连接。${item.hint.zh}`,
    },
    field: { type: 'list', delimiter: DELIMITER },
    emptyValue: [],
    ...(item.references && { references: item.references }),
  }
}

/** Marks a column whose empty cells are filled when a release is built. */
export function filled<Value>(column: Column<Value>): Column<Value | null> {
  return { ...optional(column), isFilled: true }
}

/** Makes a column optional: its cell is empty if the value is unknown or not applicable. */
export function optional<Value>(column: Column<Value>): Column<Value | null> {
  return { ...column, schema: column.schema as z.ZodType<Value | null, string>, emptyValue: null }
}
