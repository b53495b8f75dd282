import { z } from 'zod'

function formatterOf(zone: string): Intl.DateTimeFormat {
  // The Swedish format of a date is that of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
}

/** A time zone: a name of the IANA database, such as Asia/Shanghai, or an offset, such as +08:00. */
export const timeZone = z.string().refine(
  (zone) => {
    try {
      return Boolean(formatterOf(zone))
    } catch {
      return false
    }
  },
  { message: 'a time zone such as Asia/Shanghai or +08:00 / 须为时区，如 Asia/Shanghai 或 +08:00' },
)

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Returns the day of an instant in milliseconds since 1970 as ISO 8601; undefined if it is out of range. */
export function dayInZone(instant: number, zone: string): string | undefined {
  if (Number.isNaN(new Date(instant).getTime())) return undefined
  const formatter = formatters.get(zone) ?? formatterOf(zone)
  formatters.set(zone, formatter)
  return formatter.format(instant)
}
