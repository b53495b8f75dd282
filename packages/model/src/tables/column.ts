// The formats of columns.
import { z } from 'zod'
import { dictionary } from '../generated/dictionary.ts'
import { findInvisible } from '../invisible-characters.ts'
import { type Message, quote } from '../problem.ts'
import { type Column, INVALID } from './column-type.ts'
import {
  explainInvisible,
  explainLength,
  explainLineBreak,
  explainSpreadsheet,
  isSpreadsheetError,
} from './invalid-text.ts'
import type { EnumName, EnumValue, ModelName } from './model.ts'

/** Maximum length of an identifier or code: with several of them an entry of an index stays below its limit of 2,704 bytes. */
const MAX_KEY_LENGTH = 200

function pattern(regex: RegExp, { valueName, hint }: Pick<Column, 'valueName' | 'hint'>): Column<string> {
  const isValid = (cell: string) => cell.length <= MAX_KEY_LENGTH && regex.test(cell)
  return {
    schema: z.string().refine(isValid),
    parse: (cell) => (isValid(cell) ? cell : INVALID),
    valueName,
    hint,
    explain: (cell) => explainLength(cell, MAX_KEY_LENGTH) ?? explainSpreadsheet(cell),
    field: { type: 'string', constraints: { pattern: regex.source } },
  }
}

interface TextOptions {
  readonly maxLength: number
  /** True if the text may have several paragraphs. */
  readonly isProse?: boolean
}

function textColumn({ maxLength, isProse = false }: TextOptions): Column<string> {
  const isValid = (cell: string) =>
    cell.length <= maxLength &&
    cell === cell.trim() &&
    findInvisible(cell) < 0 &&
    (isProse || !cell.includes('\n')) &&
    !isSpreadsheetError(cell)
  return {
    schema: z.string().refine(isValid),
    parse: (cell) => (isValid(cell) ? cell : INVALID),
    valueName: { en: 'text', zh: '文字' },
    hint: { en: 'Write it without spaces at its ends.', zh: '首尾不要有空格。' },
    explain: (cell) =>
      explainLength(cell, maxLength) ?? explainInvisible(cell) ?? explainSpreadsheet(cell) ?? explainLineBreak(cell),
    field: { type: 'string' },
  }
}

/** A text of one line. */
export const text = textColumn({ maxLength: 2000 })

/** A name, which lists are ordered by: with seven letters of pinyin for each character an index still holds it. */
export const nameText = textColumn({ maxLength: 300 })

/** A text of one or several paragraphs, such as a note. */
export const prose = textColumn({ maxLength: 20_000, isProse: true })

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

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))

/** True for a code of ISO 4217, in which codes that begin with X belong to no country. */
const isCurrency = (cell: string) => CURRENCIES.has(cell) || /^X[A-Z]{2}$/.test(cell)

/** A currency. */
export const currencyCode: Column<string> = {
  ...constantCode,
  parse: (cell) => (isCurrency(cell) ? cell : INVALID),
  schema: z.string().refine(isCurrency),
  valueName: { en: 'currency', zh: '货币代码' },
  hint: { en: 'Write a code of ISO 4217, such as CNY.', zh: '请写 ISO 4217 代码，如 CNY。' },
}

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

/** A decimal, stored as written. */
export const decimal = pattern(new RegExp(`^-?${DIGITS}(\\.${DIGITS})?$`), {
  valueName: { en: 'decimal', zh: '十进制数' },
  hint: {
    en: `Write a plain decimal such as 3580 or 2.3508, without separators or unit, of at most ${MAX_DECIMAL_DIGITS} digits before and ${MAX_DECIMAL_DIGITS} after the point.`,
    zh: `请写纯十进制数，如 3580 或 2.3508，不带千分位和单位，小数点前后各不超过 ${MAX_DECIMAL_DIGITS} 位。`,
  },
})

/** A decimal or a fraction, stored as written. */
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

/** Explains a day that no calendar has, such as 2020-02-30. */
const explainDay = (cell: string): Message | undefined =>
  DATE.test(cell) && !isDate(cell)
    ? {
        message: { en: `There is no ${quote(cell)} in the calendar.`, zh: `日历中没有 ${quote(cell)}。` },
        hint: {
          en: 'Correct the day or the month, or write the month or the year only.',
          zh: '请更正日或月，或只写到月或年。',
        },
      }
    : undefined

/** From the year 1000, before which no record of sport is dated, to that of `year`. */
const DATE = /^(1\d{3}|20\d{2}|2100)(-\d{2}(-\d{2})?)?$/

/** A year, month or day, as precise as known (ISO 8601). */
export const date: Column<string> = {
  schema: z.string().regex(DATE).refine(isDate),
  parse: (cell) => (DATE.test(cell) && isDate(cell) ? cell : INVALID),
  valueName: { en: 'date', zh: '日期' },
  hint: {
    en: 'Write a day, month or year that exists, from 1000 to 2100, such as 2020-07-07, 2020-07 or 2020.',
    zh: '请写 1000 至 2100 年间存在的日、月或年，如 2020-07-07、2020-07 或 2020。',
  },
  explain: (cell) => explainDay(cell) ?? explainSpreadsheet(cell),
  field: { type: 'string', constraints: { pattern: DATE.source } },
}

/** A SHA-256 in hexadecimal. */
export const sha256 = pattern(/^[0-9a-f]{64}$/, {
  valueName: { en: 'SHA-256', zh: 'SHA-256' },
  hint: {
    en: 'Write the 64 hexadecimal digits of a SHA-256 in lower case.',
    zh: '请写 SHA-256 的 64 位十六进制数字，字母小写。',
  },
})

/** A user name, with or without a password, in a web address. */
const CREDENTIALS = /^https?:\/\/[^/?#]*@/i

/** A web address. */
export const url: Column<string> = {
  schema: text.schema.pipe(z.url({ protocol: /^https?$/ })).refine((address) => !CREDENTIALS.test(address)),
  valueName: { en: 'web address', zh: '网址' },
  hint: {
    en: 'Write an address that begins with http:// or https://, without spaces (%20), a user name or a password.',
    zh: '请写以 http:// 或 https:// 开头的网址，不含空格（写作 %20）、用户名和密码。',
  },
  field: { type: 'string' },
}

/** A telephone number, as published. */
export const phone: Column<string> = {
  schema: text.schema.refine((cell) => /(?:\d\D*){3}/.test(cell)),
  valueName: { en: 'telephone number', zh: '电话号码' },
  hint: { en: 'Write a number, such as 0354-3021000.', zh: '请写号码，如 0354-3021000。' },
  field: { type: 'string' },
}

/** An email address, as forms of web pages accept it, whose domain has a point. */
export const email: Column<string> = {
  schema: text.schema.pipe(z.email({ pattern: z.regexes.html5Email })).refine((address) => /@.+\../.test(address)),
  valueName: { en: 'email address', zh: '电子邮箱' },
  hint: {
    en: 'Write one address, such as hall@example.org.',
    zh: '请写一个邮箱地址，如 hall@example.org。',
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
    explain: explainSpreadsheet,
    field: { type, constraints: { minimum, maximum } },
  }
}

/** Returns the format of a whole number within bounds. */
export const integer = (minimum: number, maximum: number) => numeric('integer', /^-?\d{1,15}$/, minimum, maximum)

/** Returns the format of a number within bounds. */
export const number = (minimum: number, maximum: number) =>
  numeric('number', /^-?\d{1,15}(\.\d{1,30})?$/, minimum, maximum)

/** A latitude in degrees. */
export const latitude: Column<number> = {
  ...number(-90, 90),
  explain: (cell) =>
    Math.abs(Number(cell)) <= 180 && Math.abs(Number(cell)) > 90
      ? {
          message: { en: `A latitude of ${quote(cell)} does not exist.`, zh: `没有 ${quote(cell)} 度的纬度。` },
          hint: { en: 'Longitude and latitude may be exchanged.', zh: '经度与纬度可能写反了。' },
        }
      : undefined,
}

/** A calendar year. */
export const year = integer(1900, 2100)

/** true or false. */
export const boolean: Column<boolean> = {
  schema: z.enum(['true', 'false']).transform((value) => value === 'true'),
  parse: (cell) => (cell === 'true' || cell === 'false' ? cell === 'true' : INVALID),
  valueName: { en: 'boolean', zh: '布尔值' },
  hint: {
    en: 'Write true or false in lower case; "tiyu tidy" does it for TRUE and FALSE.',
    zh: '请用小写写 true 或 false；“tiyu tidy” 可改正 TRUE 与 FALSE。',
  },
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
