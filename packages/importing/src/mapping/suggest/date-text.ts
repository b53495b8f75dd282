// Renders the rules of dates, with their format if the values tell it.
import { unambiguousDateParsers } from '../rule/date-format.ts'
import type { ColumnProfile } from './column-profile.ts'

/** Detects whether the day or the month comes first; undefined if ambiguous. */
function detectDayOrder(values: readonly string[]): string | undefined {
  const parts = values.map((value) => /^(\d{1,2})([/.-])(\d{1,2})\2\d{4}/.exec(value))
  if (parts.some((one) => !one)) return undefined
  const sign = parts[0]?.[2]
  const firstIsDay = parts.some((one) => Number(one?.[1]) > 12)
  const secondIsDay = parts.some((one) => Number(one?.[3]) > 12)
  if (firstIsDay === secondIsDay) return undefined
  return firstIsDay ? `D${sign}M${sign}YYYY` : `M${sign}D${sign}YYYY`
}

/** Formats of values that a pattern describes wholly. */
const PATTERNS: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/^(?:明治|大正|昭和|平成|令和|民[國国])/, 'era'],
  [/^(?:พ\.?ศ\.?\s*|\d{1,2}[./-]\d{1,2}[./-])?2[4-6]\d\d$/, 'buddhist'],
  [/^\d{11,13}$/, 'unix-ms'],
  [/^[2-4]\d{4}(?:\.\d+)?$/, 'excel'],
]

/** Years and months of the Republic of China without its name, which only a header in traditional characters tells. */
const MINGUO = /^(?:民[國国])?(?:0?[1-9]\d|1[0-2]\d)(?:年|[./-]\d|$)|^(?:0[1-9]\d|1[0-2]\d)\d{4}$/
const TRADITIONAL_HEADER = /啟|間|開|館|竣工|完工|設立|興建/

function detectDateFormat(name: string, values: readonly string[]): string | undefined {
  if (TRADITIONAL_HEADER.test(name) && values.every((value) => MINGUO.test(value))) return 'minguo'
  const found = PATTERNS.find(([pattern]) => values.every((value) => pattern.test(value)))
  return found?.[1] ?? detectDayOrder(values)
}

const isUnambiguous = (value: string) => unambiguousDateParsers.some((parse) => parse(value) !== undefined)

/** Days and months that could be exchanged, as in 03/04/2015. */
const EITHER_ORDER = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/

/** Renders the rule of a date. Values in no known format are left empty and reported. */
export function dateLines(field: 'openedOn' | 'renovatedOn', profile: ColumnProfile | undefined): string[] {
  if (!profile) return []
  const values = profile.values.map(([value]) => value)
  const column = `column: ${JSON.stringify(profile.name)}`
  const format = detectDateFormat(profile.name, values)
  if (format) return [`  ${field}: { ${column}, date: ${JSON.stringify(format)} }`]
  if (values.every(isUnambiguous)) return [`  ${field}: { ${column} }`]
  const hint = values.some((value) => EITHER_ORDER.test(value))
    ? '  # Add date: D/M/YYYY or M/D/YYYY, which the values do not tell. 请补 date: D/M/YYYY 或 M/D/YYYY，数据本身看不出。'
    : '  # Not every cell is a date of a known format; the others are left empty and reported. Years of other calendars need date: buddhist, minguo, islamic or persian. 并非每格都是已知格式的日期，其余留空并报告；其他历法须写 date: buddhist、minguo、islamic 或 persian。'
  return [hint, `  ${field}: { ${column}, otherwise: empty }`]
}
