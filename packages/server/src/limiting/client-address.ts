import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { forwardedHops } from './forwarded.ts'
import { networkOf, parseAddress } from './ip-address.ts'
import { includesAddress, parseSubnets, type Subnets } from './subnets.ts'

/** Chains of proxies whose client is remembered. */
const MAX_REMEMBERED = 10_000

const LOOPBACK = parseSubnets('loopback') as Subnets

/** The network of a client; undefined for a program on this machine. */
export type ClientNetwork = string | undefined

/** Finds out which client sent a request, through the proxies that are trusted. */
export class ClientAddresses {
  private readonly trusted: Subnets
  private readonly onUntrusted: (peer: string) => void
  private readonly networks = new LRUCache<string, { readonly network: ClientNetwork }>({ max: MAX_REMEMBERED })

  /** @param onUntrusted called when an address that is not trusted reports a client */
  constructor(trusted: Subnets, onUntrusted: (peer: string) => void = () => {}) {
    this.trusted = trusted
    this.onUntrusted = onUntrusted
  }

  /** Returns the network that a request is counted for. */
  networkOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): ClientNetwork {
    const peer = socket.remoteAddress ?? ''
    const { 'x-forwarded-for': xForwardedFor, forwarded } = headers
    const isDirect = xForwardedFor === undefined && forwarded === undefined
    const key = isDirect ? peer : `${peer}\n${xForwardedFor ?? ''}\n${forwarded ?? ''}`
    const known = this.networks.get(key)
    if (known) return known.network
    const network = this.find(peer, headers)
    this.networks.set(key, { network })
    return network
  }

  private find(remoteAddress: string, headers: IncomingMessage['headers']): ClientNetwork {
    const peer = parseAddress(remoteAddress)
    if (peer === undefined) return 'unknown'
    const hops = forwardedHops(headers)
    if (!hops) return includesAddress(LOOPBACK, peer) ? undefined : networkOf(peer)
    if (!includesAddress(this.trusted, peer)) {
      this.onUntrusted(peer)
      return networkOf(peer)
    }
    return networkOf(this.firstUntrusted(peer, hops))
  }

  /** Returns the last hop that no trusted proxy is, or the last proxy before one that is not readable. */
  private firstUntrusted(peer: string, hops: readonly (string | undefined)[]): string {
    let client = peer
    for (const hop of hops) {
      if (hop === undefined) return client
      client = hop
      if (!includesAddress(this.trusted, hop)) return client
    }
    return client
  }
}
