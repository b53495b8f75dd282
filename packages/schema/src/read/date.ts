/** The first day a date may mean: `2020` may mean 2020-01-01. */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4)

/** The last day a date may mean, every month having 31 days so that text compares like time. */
export function lastDay(date: string): string {
  const [, month, day] = date.split('-').map(Number)
  if (day === undefined) return date + '-12-31'.slice(date.length - 4)
  const length = new Date(Date.UTC(Number(date.slice(0, 4)), month ?? 1, 0)).getUTCDate()
  return day < length ? date : `${date.slice(0, 8)}31`
}
