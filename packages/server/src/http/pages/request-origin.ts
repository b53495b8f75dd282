import type { IncomingMessage } from 'node:http'

/** A host name or address, with or without a port. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i

/** Returns the origin of the request, such as `https://example.org`; behind a proxy, the origin the client sees. */
export function requestOrigin({ headers }: IncomingMessage): string {
  const first = (name: string) =>
    String(headers[name] ?? '')
      .split(',', 1)[0]
      ?.trim() ?? ''
  const scheme = first('x-forwarded-proto') === 'https' ? 'https' : 'http'
  const host = [first('x-forwarded-host'), first('host')].find((one) => HOST.test(one)) ?? 'localhost'
  return `${scheme}://${host}`
}
