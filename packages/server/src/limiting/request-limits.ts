// What clients may ask of the service in a time: requests are charged when they arrive, operations before they run.
import type { IncomingMessage } from 'node:http'
import type { ExecutionGuard } from '@tiyu/schema'
import type { Client } from './client.ts'
import type { ClientAddresses } from './client-address.ts'
import type { KeyRing } from './key-ring.ts'
import type { SharedStore } from './rate-counter.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { INVALID_KEY, type Refusal, rateLimited, refusalError } from './refusal.ts'

/** A request, as far as limits concern it. */
export interface LimitedRequest {
  readonly request: Pick<IncomingMessage, 'socket' | 'headers'>
  readonly response: { readonly headersSent: boolean }
  /** Whom it is counted for; undefined if nobody is charged. */
  client: Client | undefined
  /** Sets the headers that tell what is left of the quota, as names and values in turn. */
  setQuotaHeaders(headers: readonly string[]): void
}

/** Dependencies of the limits. */
interface LimitOptions {
  readonly addresses: ClientAddresses
  readonly limiter: RateLimiter
  readonly keys: KeyRing
  /** Cost units a minute that an address has. */
  readonly quota: number
}

/** The scheme of a key in `Authorization` (RFC 6750); other schemes are not for this service. */
const BEARER = /^bearer(?:\s+|$)/i

const isBearer = (authorization: string) => BEARER.test(authorization)

/** Limits what clients ask. */
export class RequestLimits {
  private readonly options: LimitOptions

  constructor(options: LimitOptions) {
    this.options = options
  }

  /** Where quotas are counted together with other processes; undefined if they are not. */
  get sharedStore(): SharedStore | undefined {
    return this.options.limiter.sharedStore
  }

  close(): Promise<void> {
    return this.options.limiter.close()
  }

  /** Charges a request when it arrives; returns why it is not answered, if it is not. */
  async accept(limited: LimitedRequest, units: number): Promise<Refusal | undefined> {
    const { authorization } = limited.request.headers
    const client =
      authorization && isBearer(authorization) ? await this.findKey(authorization) : this.addressOf(limited)
    if (!client) return authorization && isBearer(authorization) ? INVALID_KEY : undefined
    limited.client = client
    return this.charge(limited, client, units)
  }

  /**
   * Charges an operation before it is executed; returns an error instead of its result if the quota does not suffice. A
   * response that has begun, such as a table of many pages, is not broken off.
   */
  async guard(
    limited: LimitedRequest,
    ...[cost, run]: Parameters<ExecutionGuard>
  ): Promise<Awaited<ReturnType<ExecutionGuard>>> {
    const { client } = limited
    if (!client) return run()
    if (limited.response.headersSent) {
      await this.options.limiter.chargeAfterwards(client, cost)
      return run()
    }
    const refusal = await this.charge(limited, client, cost)
    return refusal ? { errors: [refusalError(refusal)] } : run()
  }

  private async charge(limited: LimitedRequest, client: Client, units: number): Promise<Refusal | undefined> {
    const charge = await this.options.limiter.charge(client, units)
    limited.setQuotaHeaders(charge.headers)
    return charge.isAccepted ? undefined : rateLimited(client, charge)
  }

  private async findKey(authorization: string): Promise<Client | undefined> {
    const key = await this.options.keys.find(authorization.replace(BEARER, '').trim())
    return key && { kind: 'key', id: `key ${key.name}`, quota: key.quota }
  }

  private addressOf({ request }: LimitedRequest): Client | undefined {
    const { addresses, quota } = this.options
    const network = addresses.networkOf(request)
    return network === undefined ? undefined : { kind: 'address', id: `address ${network}`, quota }
  }
}
