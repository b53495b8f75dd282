// Parses dates in the formats of source files to ISO 8601.
import { z } from 'zod'

/** Parses a date to ISO 8601; undefined if the text is in another format. */
export type DateParser = (text: string) => string | undefined

const TOKEN = /YYYY|MM?|DD?/g

const TOKEN_PATTERNS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
}

/** A time of day after the date, which is ignored. */
const TIME = '(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\\d{2}:?\\d{2})?)?'

function escapeLiteral(literal: string): string {
  return literal.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function compileDateFormat(format: string): DateParser {
  const literals = format.split(TOKEN).map(escapeLiteral)
  const tokens = format.match(TOKEN) ?? []
  const pattern = literals.map((literal, index) => literal + (TOKEN_PATTERNS[tokens[index] ?? ''] ?? '')).join('')
  const expression = new RegExp(`^${pattern}${TIME}$`, 'i')
  return (text) => {
    const groups = expression.exec(text)?.groups
    if (!groups) return undefined
    const { year, month, day } = groups
    return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
  }
}

/** Parses seconds or milliseconds since 1970 to the day in UTC. */
function epochParser(millisecondsPerUnit: number): DateParser {
  return (text) => {
    if (!/^-?\d+$/.test(text)) return undefined
    const date = new Date(Number(text) * millisecondsPerUnit)
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
  }
}

const NAMED_FORMATS: Readonly<Record<string, DateParser>> = { unix: epochParser(1000), 'unix-ms': epochParser(1) }

function isDateFormat(format: string): boolean {
  const tokens = format.match(TOKEN)?.map((token) => token[0]) ?? []
  const once = new Set(tokens).size === tokens.length
  return tokens.includes('Y') && once && (tokens.includes('M') || !tokens.includes('D'))
}

/** A date format: YYYY with M or MM and D or DD and literal characters, or unix, or unix-ms. */
export const dateFormat = z.string().transform((format, context): DateParser => {
  const named = NAMED_FORMATS[format]
  if (named) return named
  if (!isDateFormat(format)) {
    context.addIssue({
      code: 'custom',
      message: `invalid date format ${format}; use YYYY, YYYY-MM, DD/MM/YYYY, M/D/YYYY, unix or unix-ms / 日期格式无效`,
    })
    return z.NEVER
  }
  return compileDateFormat(format)
})

/** Parsers of formats in which the month is unambiguous. */
export const unambiguousDateParsers: readonly DateParser[] = [
  'YYYY-MM-DD',
  'YYYY-MM',
  'YYYY',
  'YYYY/M/D',
  'YYYY.M.D',
  'YYYY年M月D日',
  'YYYY年M月',
  'YYYY年',
].map(compileDateFormat)
