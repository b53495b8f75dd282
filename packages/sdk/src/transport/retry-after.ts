/**
 * Seconds a service asks to wait, from `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); undefined where it says
 * nothing. A date is compared with the clock of the service, which the caller's may differ from.
 */
export function parseRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const seconds = Number(value) || (Date.parse(value) - serverNow(headers)) / 1000
  return Number.isNaN(seconds) ? undefined : Math.max(seconds, 0)
}

function serverNow(headers: Headers): number {
  return Date.parse(headers.get('date') ?? '') || Date.now()
}
