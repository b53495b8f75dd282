// The addresses that proxies add to a request, each one that of the client it was connected to.
import type { IncomingHttpHeaders } from 'node:http'
import { parseAddress } from './ip-address.ts'

/** Hops that are read at most, from the last one; more are no honest chain of proxies. */
const MAX_HOPS = 20

/** A hop: its address, or undefined for one that is hidden or malformed. */
export type Hop = string | undefined

/** An address with an optional port, with brackets around an IPv6 address. */
const NODE = /^(?:\[([^\]]+)\](?::\d+)?|([^:]+):\d+|(.+))$/

function parseNode(text: string): Hop {
  const [, bracketed, withPort, plain] = NODE.exec(text.trim()) ?? []
  return parseAddress(bracketed ?? withPort ?? plain)
}

/** Parses X-Forwarded-For. */
function parseXForwardedFor(header: string): Hop[] {
  return header.split(',').slice(-MAX_HOPS).map(parseNode)
}

/** An element of Forwarded; commas in quotes do not end it. */
const ELEMENT = /(?:[^,"]|"(?:[^"\\]|\\.)*")+/g

/** The parameter `for` of an element (RFC 7239, 4). */
const FOR = /(?:^|;)\s*for\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;,\s"]+))/i

/** Parses Forwarded (RFC 7239). */
function parseForwarded(header: string): Hop[] {
  return (header.match(ELEMENT) ?? []).slice(-MAX_HOPS).map((element) => {
    const [, quoted, token] = FOR.exec(element) ?? []
    return parseNode(quoted?.replaceAll(/\\(.)/g, '$1') ?? token ?? '')
  })
}

/**
 * Returns the hops that proxies reported, the last one first; undefined if they reported none. If both headers are there
 * and disagree, one of them comes from the client: the last hop is then unknown.
 */
export function forwardedHops(headers: IncomingHttpHeaders): readonly Hop[] | undefined {
  const { forwarded } = headers
  const xForwardedFor = headers['x-forwarded-for']
  if (forwarded === undefined && xForwardedFor === undefined) return undefined
  const fromX = xForwardedFor === undefined ? undefined : parseXForwardedFor(String(xForwardedFor)).reverse()
  const standard = forwarded === undefined ? undefined : parseForwarded(forwarded).reverse()
  if (fromX && standard && fromX.join() !== standard.join()) return [undefined]
  return fromX ?? standard
}
