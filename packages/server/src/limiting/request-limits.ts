// What clients may ask of the service: requests are charged when they arrive, operations before they run, and they run
// when there is room for them.
import type { IncomingMessage } from 'node:http'
import type { ExecutionCost, ExecutionGuard } from '@tiyu/schema'
import type { Admission } from './admission.ts'
import type { Client } from './client.ts'
import type { ClientAddresses } from './client-address.ts'
import type { KeyRing } from './key-ring.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { INVALID_KEY, notAdmitted, type Refusal, rateLimited, refusalError } from './refusal.ts'

/** A request, as far as limits concern it. */
export interface LimitedRequest {
  readonly request: Pick<IncomingMessage, 'socket' | 'headers'>
  readonly response: { readonly headersSent: boolean }
  /** Whom it is counted for; undefined for a program on this machine. */
  client: Client | undefined
  /** Code of the first limit that it exceeds. */
  exceeded: string | undefined
  /** Sets the headers that tell what is left of the quota, as names and values in turn. */
  setQuotaHeaders(headers: readonly string[]): void
}

/** Dependencies of the limits. */
interface LimitOptions {
  readonly addresses: ClientAddresses
  readonly keys: KeyRing
  /** Cost units a minute that an address has. */
  readonly quota: number
  /** Without it clients have no quotas. */
  readonly limiter?: RateLimiter | undefined
  /** True if what exceeds a limit is only reported. */
  readonly isMeasuring?: boolean
  /** Without it everything runs at once. */
  readonly admission?: Admission | undefined
}

type Execution = Awaited<ReturnType<ExecutionGuard>>
type MaybePromise<Value> = Value | Promise<Value>

/** The scheme of a key in `Authorization` (RFC 6750); other schemes are not for this service. */
const BEARER = /^bearer(?:\s+|$)/i

/** Limits what clients ask. */
export class RequestLimits {
  private readonly options: LimitOptions

  constructor(options: LimitOptions) {
    this.options = options
  }

  /** Charges a request when it arrives; returns why it is not answered, if it is not. */
  async accept(limited: LimitedRequest, units: number): Promise<Refusal | undefined> {
    const { authorization } = limited.request.headers
    if (authorization && BEARER.test(authorization)) {
      limited.client = await this.findKey(authorization)
      if (!limited.client) return INVALID_KEY
    } else limited.client = this.addressOf(limited)
    return this.charge(limited, units)
  }

  /**
   * Charges an operation before it is executed, and executes it when its turn comes; returns an error instead of its
   * result if the quota does not suffice or there is no room. A response that has begun, such as a table of many pages, is
   * not broken off.
   */
  async guard(limited: LimitedRequest, cost: ExecutionCost, run: () => MaybePromise<Execution>): Promise<Execution> {
    const { client, response } = limited
    const { limiter, isMeasuring } = this.options
    const { estimated, exceeded } = cost
    if (exceeded.length > 0) limited.exceeded ??= 'QUERY_TOO_COSTLY'
    if (exceeded.length > 0 && !isMeasuring) return { errors: exceeded }
    if (response.headersSent && client) await limiter?.add(client, estimated)
    const unpaid = response.headersSent ? undefined : await this.charge(limited, estimated)
    if (unpaid) return { errors: [refusalError(unpaid)] }
    let result: Execution | undefined
    const refusal = await this.admit(limited, async () => {
      result = await run()
    })
    if (!refusal) return result as Execution
    if (client) await limiter?.add(client, -estimated)
    return { errors: [refusalError(refusal)] }
  }

  /** Runs work when its turn comes; returns why it was not run, if it was not. */
  async admit(limited: LimitedRequest, work: () => void | Promise<void>): Promise<Refusal | undefined> {
    const { admission } = this.options
    const client = limited.client?.id
    const entering = admission?.enter(client, limited.response.headersSent)
    const reason = entering && (await entering)
    if (reason) {
      const refusal = notAdmitted(reason)
      limited.exceeded ??= refusal.code
      return refusal
    }
    try {
      await work()
    } finally {
      admission?.leave(client)
    }
    return undefined
  }

  private async charge(limited: LimitedRequest, units: number): Promise<Refusal | undefined> {
    const { client } = limited
    const { limiter, isMeasuring } = this.options
    if (!client || !limiter) return undefined
    const charge = await limiter.charge(client, units)
    limited.setQuotaHeaders(charge.headers)
    if (charge.isAccepted) return undefined
    limited.exceeded ??= 'RATE_LIMITED'
    return isMeasuring ? undefined : rateLimited(client, charge)
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
