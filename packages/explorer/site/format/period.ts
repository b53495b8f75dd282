import { yearSpanText } from '@tiyu/model'
import type { Language } from '../../src/rendering.ts'

/** The time of a value, as the API returns it. */
export interface PeriodSource {
  readonly yearFrom: number | null
  readonly yearTo: number | null
}

/** Returns the year or years of a value; undefined if the source states none. */
export function periodText({ yearFrom, yearTo }: PeriodSource, language: Language): string | undefined {
  return yearSpanText({ yearFrom, yearTo })?.[language]
}

/** Formats a date that may be a year or a month: 2023, 2023-06 or 2023-06-15. */
export function dateText(date: string, language: Language): string {
  const [year, month, day] = date.split('-')
  if (language === 'zh') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  if (!month) return date
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  })
  return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
}

/** Returns the day of an instant, in UTC. */
export function dayText(instant: string, language: Language): string {
  return dateText(instant.slice(0, 10), language)
}

/** Returns the short name of a month, 1 to 12. */
export function monthName(month: number, language: Language): string {
  if (language === 'zh') return `${month}月`
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' }).format(Date.UTC(2000, month - 1))
}
