// Parses dates in the formats of source files to ISO 8601.
import { z } from 'zod'
import { type CalendarName, parseCalendarDate } from './calendar-date.ts'
import { parseChineseDate } from './date-chinese.ts'
import { parseEraDate } from './date-era.ts'
import { dayInZone } from './time-zone.ts'

/**
 * Parses a date to ISO 8601; undefined if the text is in another format.
 * @param zone time zone of the day, if the text states an instant
 */
export type DateParser = (text: string, zone?: string) => string | undefined

const TOKEN = /YYYY|YY|MMMM?|MM?|DD?/g

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MONTH_NAME =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

const TOKEN_PATTERNS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: "'?(?<year>\\d{2})",
  MMMM: MONTH_NAME,
  MMM: MONTH_NAME,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})(?:st|nd|rd|th)?',
}

/** A time of day after the date. It is ignored, unless the rule has a time zone and the time an offset. */
const TIME = '(?:[T ]+(?<time>\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)(?: ?[AP]M)?(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?'

/** First year that two digits can mean: 30 is 1930, 29 is 2029, as in spreadsheets. */
const FIRST_YEAR_OF_TWO_DIGITS = 1930

function escapeLiteral(literal: string): string {
  return literal.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function fullYear(year: string): string {
  if (year.length > 2) return year
  const inCentury = 1900 + Number(year)
  return String(inCentury < FIRST_YEAR_OF_TWO_DIGITS ? inCentury + 100 : inCentury)
}

function monthNumber(month: string): string {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  return index < 0 ? month.padStart(2, '0') : String(index + 1).padStart(2, '0')
}

/** Spreadsheets and data frames write a year as a number with a fraction of zero. */
const ZERO_FRACTION = /^(\d{4})\.0+$/

function compileDateFormat(format: string): DateParser {
  const literals = format.split(TOKEN).map(escapeLiteral)
  const tokens = format.match(TOKEN) ?? []
  const pattern = literals.map((literal, index) => literal + (TOKEN_PATTERNS[tokens[index] ?? ''] ?? '')).join('')
  const expression = new RegExp(`^${pattern}${TIME}$`, 'i')
  const isYear = format === 'YYYY'
  return (text, zone) => {
    const groups = expression.exec(isYear ? text.replace(ZERO_FRACTION, '$1') : text)?.groups
    if (!groups) return undefined
    const { year = '', month, day, time, offset } = groups
    const isoDate = [fullYear(year), month && monthNumber(month), day?.padStart(2, '0')].filter(Boolean).join('-')
    if (zone === undefined || offset === undefined || day === undefined) return isoDate
    return dayInZone(Date.parse(`${isoDate}T${time?.padStart(5, '0')}${offset}`), zone)
  }
}

/** Parses seconds or milliseconds since 1970 to the day in the time zone, by default UTC. */
function epochParser(millisecondsPerUnit: number): DateParser {
  return (text, zone = 'UTC') =>
    /^-?\d+(\.0+)?$/.test(text) ? dayInZone(Number(text) * millisecondsPerUnit, zone) : undefined
}

/** The day before the first that spreadsheets count, and the last that they count. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const MAX_EXCEL_DAY = 2_958_465

/** Parses the number that a spreadsheet stores a day as: 36526 is 2000-01-01. */
function parseExcelDay(text: string): string | undefined {
  const day = /^\d{1,7}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0
  // The first two months have a 29 February that 1900 had not.
  if (day <= 60 || day > MAX_EXCEL_DAY) return undefined
  return new Date(EXCEL_EPOCH + day * 86_400_000).toISOString().slice(0, 10)
}

const inCalendar =
  (calendar: CalendarName): DateParser =>
  (text) =>
    parseCalendarDate(calendar, text)

const NAMED_FORMATS: Readonly<Record<string, DateParser>> = {
  unix: epochParser(1000),
  'unix-ms': epochParser(1),
  excel: parseExcelDay,
  era: parseEraDate,
  buddhist: inCalendar('buddhist'),
  minguo: inCalendar('minguo'),
  islamic: inCalendar('islamic'),
  persian: inCalendar('persian'),
}

function isDateFormat(format: string): boolean {
  const tokens = format.match(TOKEN)?.map((token) => token[0]) ?? []
  const once = new Set(tokens).size === tokens.length
  return tokens.includes('Y') && once && (tokens.includes('M') || !tokens.includes('D'))
}

/** A date format: YYYY or YY with M, MM or MMM and D or DD and literal characters, or the name of another. */
export const dateFormat = z.string().transform((format, context): DateParser => {
  const named = NAMED_FORMATS[format]
  if (named) return named
  if (!isDateFormat(format)) {
    context.addIssue({
      code: 'custom',
      message: `invalid date format ${format}; use YYYY, YYYY-MM, DD/MM/YYYY, M/D/YY, D MMM YYYY, unix, unix-ms, excel, era, buddhist, minguo, islamic or persian / 日期格式无效`,
    })
    return z.NEVER
  }
  return compileDateFormat(format)
})

/** First year that is taken for one of the Common Era without a format; 1445 is rather of the Islamic calendar. */
const FIRST_CERTAIN_YEAR = 1500

/** Leaves years unparsed that may be of another calendar. */
function certainYear(parse: DateParser): DateParser {
  return (text, zone) => {
    const isoDate = parse(text, zone)
    return isoDate !== undefined && Number(isoDate.slice(0, 4)) >= FIRST_CERTAIN_YEAR ? isoDate : undefined
  }
}

/** 2015.3 is March; 2015.1 is October if it was a number of a spreadsheet, and is left unparsed. */
const parseYearPointMonth: DateParser = (text, zone) =>
  /^\d{4}\.(?:\d\d|[2-9])$/.test(text) ? compileDateFormat('YYYY.M')(text, zone) : undefined

/** Parsers of formats in which the month and the calendar are unambiguous. */
export const unambiguousDateParsers: readonly DateParser[] = [
  ...[
    'YYYY-MM-DD',
    'YYYY-MM',
    'YYYY',
    'YYYYMMDD',
    'YYYY/M/D',
    'YYYY/M',
    'YYYY.M.D',
    'YYYY年M月D日',
    'YYYY年M月',
    'YYYY年',
    'D MMM YYYY',
    'D-MMM-YYYY',
    'MMM D, YYYY',
    'MMM D YYYY',
    'MMM YYYY',
    'MMM-YYYY',
  ].map((format) => certainYear(compileDateFormat(format))),
  parseYearPointMonth,
  parseChineseDate,
  parseEraDate,
]
