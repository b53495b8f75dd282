import type { IncomingMessage } from 'node:http'

/** What may stand in a host: names, addresses, a port. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i

/** The scheme and host a caller asked at, such as `https://example.org`; behind a proxy, what that was asked at. */
export function requestOrigin({ headers }: IncomingMessage): string {
  const first = (name: string) =>
    String(headers[name] ?? '')
      .split(',', 1)[0]
      ?.trim() ?? ''
  const scheme = first('x-forwarded-proto') === 'https' ? 'https' : 'http'
  const host = [first('x-forwarded-host'), first('host')].find((one) => HOST.test(one)) ?? 'localhost'
  return `${scheme}://${host}`
}
