/**
 * The least precise date that begins on the same day: 2020-01-01 and `2020-01` begin as `2020` does. As text it comes
 * before every date of any precision that begins then or later, and behind all others.
 */
export const leastPreciseDate = (date: string): string => date.replace(/(-01){1,2}$/, '')

/** The last day a date may mean, every month having 31 days so that text compares like time. */
export function lastDay(date: string): string {
  const [, month, day] = date.split('-').map(Number)
  if (day === undefined) return date + '-12-31'.slice(date.length - 4)
  const length = new Date(Date.UTC(Number(date.slice(0, 4)), month ?? 1, 0)).getUTCDate()
  return day < length ? date : `${date.slice(0, 8)}31`
}
