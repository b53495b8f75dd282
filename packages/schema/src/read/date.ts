/**
 * Returns the least precise date with the same first day: `2020` for 2020-01-01 and 2020-01. As text it sorts before all
 * dates of any precision that start on that day or later, and after all others.
 */
export const leastPreciseDate = (date: string): string => date.replace(/(-01){1,2}$/, '')

/** Returns the first day of a date. */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4)

/** Returns the last day of a date as text that sorts by time: a month ends on day 31, whatever its length. */
export function lastDay(date: string): string {
  const [, month, day] = date.split('-').map(Number)
  if (day === undefined) return date + '-12-31'.slice(date.length - 4)
  const length = new Date(Date.UTC(Number(date.slice(0, 4)), month ?? 1, 0)).getUTCDate()
  return day < length ? date : `${date.slice(0, 8)}31`
}
