import { isIPv4, isIPv6 } from 'node:net'

/** An IPv4 address written as an IPv6 address, as sockets that accept both report it. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Returns an address without zone and without the form of IPv6 that maps IPv4; undefined if it is none. */
export function parseAddress(text: string | undefined): string | undefined {
  const address = text?.split('%', 1)[0] ?? ''
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped && isIPv4(mapped)) return mapped
  return isIPv4(address) || isIPv6(address) ? address.toLowerCase() : undefined
}

/** Number of 16-bit groups that make the prefix of one network: 64 bits, which providers give to one customer. */
const PREFIX_GROUPS = 4
const GROUPS = 8

const groupsOf = (text: string) => (text === '' ? [] : text.split(':'))

/** Returns the groups of an IPv6 address, including those that `::` abbreviates. */
function expand(address: string): string[] {
  const [head = '', tail] = address.split('::', 2)
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')]
  // The last group may be an IPv4 address, which counts as two.
  const written = before.length + after.length + (address.includes('.') ? 1 : 0)
  const omitted = tail === undefined ? 0 : GROUPS - written
  return [...before, ...Array.from({ length: omitted }, () => '0'), ...after]
}

/** Returns what clients are counted by: an IPv4 address as it is, an IPv6 address by its /64 prefix. */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address
  const prefix = expand(address).slice(0, PREFIX_GROUPS)
  return `${prefix.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
