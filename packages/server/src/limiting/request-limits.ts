// What clients may ask of the service: requests are charged when they arrive, operations before they run, and they run
// when there is room for them.
import type { IncomingMessage } from 'node:http'
import type { ExecutionCost, ExecutionGuard } from '@tiyu/schema'
import { runThenCleanUp } from '../maybe-promise.ts'
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
  /** Estimated cost of its operations, once they are accepted. */
  cost: number | undefined
  /** What its operations cost, counted while they were executed. */
  actualCost: number | undefined
  /** Sets the headers with the rest of the quota, as names and values in turn. */
  setQuotaHeaders(headers: readonly string[]): void
}

/** Dependencies of the limits. */
interface LimitOptions {
  /** Without it every client is a program on this machine. */
  readonly addresses?: ClientAddresses
  /** Without it clients have no keys. */
  readonly keys?: KeyRing
  /** Cost units a minute that an address has. */
  readonly quota?: number
  /** Without it clients have no quotas. */
  readonly limiter?: RateLimiter | undefined
  /** True if what exceeds a limit is only reported. */
  readonly isMeasuring?: boolean
  /** Without it everything runs at once. */
  readonly admission?: Admission | undefined
}

type Execution = ReturnType<ExecutionGuard>

const refused = (refusal: Refusal) => ({ errors: [refusalError(refusal)] })

/** The scheme of a key in `Authorization` (RFC 6750); other schemes are not for this service. */
const BEARER = /^bearer(?:\s+|$)/i

/** Limits what clients ask. */
export class RequestLimits {
  private readonly options: LimitOptions

  /** @param options Without any, only what costs too much is refused. */
  constructor(options: LimitOptions = {}) {
    this.options = options
  }

  /** Charges a request when it arrives; returns why it is not answered, if it is not. Undefined if nothing is to be charged. */
  accept(limited: LimitedRequest, units: number): Promise<Refusal | undefined> | undefined {
    const { keys } = this.options
    const { authorization } = limited.request.headers
    if (keys && authorization && BEARER.test(authorization)) return this.acceptKey(limited, units, keys)
    limited.client = this.addressOf(limited)
    return this.charge(limited, units)
  }

  /**
   * Charges an operation before it is executed, and executes it when its turn comes; returns an error instead of its
   * result if the quota does not suffice or there is no room. A response that has begun, such as a table of many pages, is
   * not broken off. Nothing that is done at once makes a promise.
   */
  guard(limited: LimitedRequest, cost: ExecutionCost, run: () => Execution): Execution {
    const { estimated, exceeded } = cost
    if (exceeded.length > 0) limited.exceeded ??= 'QUERY_TOO_COSTLY'
    if (exceeded.length > 0 && !this.options.isMeasuring) return { errors: exceeded }
    const charging = this.charge(limited, estimated)
    if (!charging) return this.runInTurn(limited, cost, run)
    return charging.then((unpaid) => (unpaid ? refused(unpaid) : this.runInTurn(limited, cost, run)))
  }

  /** Runs work when its turn comes; returns why it was not run, if it was not. */
  async admit(limited: LimitedRequest, work: () => void | Promise<void>): Promise<Refusal | undefined> {
    const refusal = await this.enter(limited)
    if (refusal) return refusal
    try {
      await work()
    } finally {
      this.options.admission?.leave(limited.client?.id)
    }
    return undefined
  }

  /** Executes an operation when its turn comes; what it was charged is given back if there is no room. */
  private runInTurn(limited: LimitedRequest, cost: ExecutionCost, run: () => Execution): Execution {
    const entering = this.enter(limited)
    if (!entering) return this.runAdmitted(limited, cost, run)
    return entering.then(async (refusal) => {
      if (!refusal) return this.runAdmitted(limited, cost, run)
      if (limited.client) await this.options.limiter?.add(limited.client, -cost.estimated)
      return refused(refusal)
    })
  }

  /** Executes an operation, and adds its cost to that of the request. */
  private runAdmitted(limited: LimitedRequest, { estimated, actual }: ExecutionCost, run: () => Execution): Execution {
    limited.cost = (limited.cost ?? 0) + estimated
    return runThenCleanUp(run, () => {
      this.options.admission?.leave(limited.client?.id)
      const cost = actual()
      if (cost !== undefined) limited.actualCost = (limited.actualCost ?? 0) + cost
    }) as Execution
  }

  /** Waits until it is the turn of a request; undefined if that is now. */
  private enter(limited: LimitedRequest): Promise<Refusal | undefined> | undefined {
    const entering = this.options.admission?.enter(limited.client?.id, limited.response.headersSent)
    return entering?.then((reason) => {
      if (!reason) return undefined
      const refusal = notAdmitted(reason)
      limited.exceeded ??= refusal.code
      return refusal
    })
  }

  /** Charges a client that has a quota; a program on this machine has none. */
  private charge(limited: LimitedRequest, units: number): Promise<Refusal | undefined> | undefined {
    const { limiter } = this.options
    return limited.client && limiter && this.chargeQuota(limited, limited.client, { limiter, units })
  }

  private async chargeQuota(
    limited: LimitedRequest,
    client: Client,
    { limiter, units }: { readonly limiter: RateLimiter; readonly units: number },
  ): Promise<Refusal | undefined> {
    // A response that has begun is paid for, whether the quota covers it or not.
    if (limited.response.headersSent) {
      await limiter.add(client, units)
      return undefined
    }
    const charge = await limiter.charge(client, units)
    limited.setQuotaHeaders(charge.headers)
    if (charge.isAccepted) return undefined
    limited.exceeded ??= 'RATE_LIMITED'
    return this.options.isMeasuring ? undefined : rateLimited(client, charge)
  }

  private async acceptKey(limited: LimitedRequest, units: number, keys: KeyRing): Promise<Refusal | undefined> {
    const { authorization = '' } = limited.request.headers
    const key = await keys.find(authorization.replace(BEARER, '').trim())
    if (!key) return INVALID_KEY
    limited.client = { kind: 'key', id: `key ${key.name}`, quota: key.quota }
    return this.charge(limited, units)
  }

  private addressOf({ request }: LimitedRequest): Client | undefined {
    const { addresses, quota = 0 } = this.options
    const network = addresses?.networkOf(request)
    return network === undefined ? undefined : { kind: 'address', id: `address ${network}`, quota }
  }
}
