// Dates of calendars whose years are not those of the Common Era: Buddhist, Republic of China, Islamic and Persian.

/** Parts of a date as written; month and day may be missing. */
interface DateParts {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** Calendars by the name of their date format. */
export type CalendarName = 'buddhist' | 'minguo' | 'islamic' | 'persian'

/** Words of an era before or after a date: พ.ศ. 2540, 民國87年, 1445 هـ. */
const ERA_WORDS =
  /^(?:พ\.?\s?ศ\.?|佛[历曆]|中[华華]民[国國]|民[国國]|[BM]\.?E\.?|A\.?H\.?)\s*|\s*(?:هـ?|ه\.?ش\.?|B\.?E\.?|A\.?H\.?)$/gi

/** Converts digits of other scripts, such as Arabic and Thai ones. */
function toAsciiDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
    return String(code - zero)
  })
}

const FORMATS: readonly RegExp[] = [
  /^(?<year>\d{1,4})(?:[年./-]\s?(?<month>\d{1,2})(?:[月./-]\s?(?<day>\d{1,2})日?|月)?|年)?$/,
  /^(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{3,4})$/,
  /^(?<year>\d{3})(?<month>\d{2})(?<day>\d{2})$/,
]

function readParts(text: string): DateParts | undefined {
  const plain = toAsciiDigits(text.normalize('NFKC')).replaceAll(ERA_WORDS, '').trim()
  for (const format of FORMATS) {
    const { year, month, day } = format.exec(plain)?.groups ?? {}
    if (year === undefined) continue
    return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) }
  }
  return undefined
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

function isoDate({ year, month, day }: DateParts): string {
  return [String(year).padStart(4, '0'), ...[month, day].filter((one) => one !== undefined).map(twoDigits)].join('-')
}

/** First year of the Buddhist calendar of Thailand that began on 1 January; earlier ones began in spring. */
const FIRST_WHOLE_BUDDHIST_YEAR = 2484

const DAY = 86_400_000

/** Days of a year of the calendar, and the day of the Common Era near its first year begins. */
const MOON_AND_SUN = {
  islamic: { locale: 'en-u-ca-islamic-umalqura-nu-latn', epoch: Date.UTC(622, 6, 19), daysPerYear: 354.36707 },
  persian: { locale: 'en-u-ca-persian-nu-latn', epoch: Date.UTC(622, 2, 22), daysPerYear: 365.24219 },
} as const

/** Returns year, month and day of an instant in a calendar, in order. */
function partsIn(calendar: keyof typeof MOON_AND_SUN, instant: number): number[] {
  const format = new Intl.DateTimeFormat(MOON_AND_SUN[calendar].locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  return [parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0]
}

/** Days searched around the estimated day. */
const SEARCHED_DAYS = 40

/** Converts a whole date; its year or month alone would lie in two years or months of the Common Era. */
function convertWhole(calendar: keyof typeof MOON_AND_SUN, { year, month, day }: DateParts): string | undefined {
  if (month === undefined || day === undefined) return undefined
  const { epoch, daysPerYear } = MOON_AND_SUN[calendar]
  const estimate = epoch + Math.round((year - 1) * daysPerYear + (month - 1) * (daysPerYear / 12) + day - 1) * DAY
  for (let offset = -SEARCHED_DAYS; offset <= SEARCHED_DAYS; offset += 1) {
    const instant = estimate + offset * DAY
    const [foundYear, foundMonth, foundDay] = partsIn(calendar, instant)
    if (foundYear === year && foundMonth === month && foundDay === day)
      return new Date(instant).toISOString().slice(0, 10)
  }
  return undefined
}

/** Parses a date of another calendar to ISO 8601; undefined if it is none, or lies in two years of the Common Era. */
export function parseCalendarDate(calendar: CalendarName, text: string): string | undefined {
  const parts = readParts(text)
  if (!parts) return undefined
  if (calendar === 'minguo') return parts.year > 0 ? isoDate({ ...parts, year: parts.year + 1911 }) : undefined
  if (calendar === 'buddhist')
    return parts.year >= FIRST_WHOLE_BUDDHIST_YEAR ? isoDate({ ...parts, year: parts.year - 543 }) : undefined
  return convertWhole(calendar, parts)
}
