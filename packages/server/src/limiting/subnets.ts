// Addresses and subnets, as the setting of trusted proxies lists them.
import { BlockList, isIP, isIPv4 } from 'node:net'

/** Names of subnets that are trusted as a whole. */
const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'],
  none: [],
}

/** A set of addresses. */
export type Subnets = BlockList

function addSubnet(list: BlockList, text: string): boolean {
  const [address = '', length, ...rest] = text.split('/')
  const ipVersion = isIP(address)
  const bits = ipVersion === 4 ? 32 : 128
  if (ipVersion === 0 || rest.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return false
  if (Number(length ?? bits) > bits) return false
  list.addSubnet(address, Number(length ?? bits), ipVersion === 4 ? 'ipv4' : 'ipv6')
  return true
}

/** Parses addresses, subnets such as `10.0.0.0/8`, and the names `loopback`, `private`, `none`; undefined if one is wrong. */
export function parseSubnets(text: string): Subnets | undefined {
  const list = new BlockList()
  const items = text
    .split(',')
    .map((item) => item.trim())
    .flatMap((item) => named[item] ?? [item])
  return items.every((item) => addSubnet(list, item)) ? list : undefined
}

/** True if a set of addresses has this one. */
export function includesAddress(list: Subnets, address: string): boolean {
  return list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}
