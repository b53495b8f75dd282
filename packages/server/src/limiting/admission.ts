// Which operations may run, which wait, and which are refused. A burst waits for its turn, first come, first served. Under a
// load that lasts, that would only make every answer late: whoever came last is served first, and whoever has waited for a
// moment is refused (controlled delay and adaptive LIFO, as in "Fail at Scale", ACM Queue 13:8).

/** Time for which there may be a queue before the load counts as lasting, in milliseconds. */
const BURST_MS = 500

/** Time without refusals after which a load that lasted is over, in milliseconds. */
const RECOVERY_MS = 1000

/** Time that an operation may wait in a burst, and under a load that lasts, in milliseconds. */
const MAX_WAIT_MS = 1000
const LASTING_WAIT_MS = 20

/** Interval at which the queue is looked through if nothing else happens, in milliseconds. */
const SWEEP_MS = 50

/** Operations that wait at the same time at most. */
const MAX_WAITING = 256

/** Why an operation may not run. */
export type AdmissionRefusal = 'overloaded' | 'too-many-of-client'

/** An operation that waits. */
interface Waiting {
  readonly client: string | undefined
  readonly since: number
  readonly resolve: (refusal: AdmissionRefusal | undefined) => void
}

/** Options of the admission. */
interface AdmissionOptions {
  /** Operations that may run at the same time, at first. */
  readonly limit: number
  /** Operations that one client may have, running and waiting. */
  readonly perClient: number
  readonly now?: () => number
}

/** Admits operations, but none of a client that has half of all while others wait. */
export class Admission {
  /** Operations that may run at the same time. */
  limit: number
  private readonly options: Required<AdmissionOptions>
  /** Operations that wait, those that came first at the start. */
  private readonly queue: Waiting[] = []
  /** Those of responses that have begun, which wait as long as it takes. */
  private readonly begun: Waiting[] = []
  /** Operations by client, running and waiting, and running alone. */
  private readonly present = new Map<string, number>()
  private readonly runningOf = new Map<string, number>()
  private runningCount = 0
  private emptyAt: number
  private refusedAt = Number.NEGATIVE_INFINITY
  private isLoadLasting = false
  private isTurnOfBegun = false
  private sweeper: NodeJS.Timeout | undefined

  constructor(options: AdmissionOptions) {
    this.options = { now: () => performance.now(), ...options }
    this.limit = options.limit
    this.emptyAt = this.options.now()
  }

  get running(): number {
    return this.runningCount
  }

  get waiting(): number {
    return this.queue.length + this.begun.length
  }

  /**
   * Asks whether an operation may run; call {@link leave} when it is done.
   * @param hasBegun its response has begun, so that it waits as long as it takes
   * @returns why it may not
   */
  enter(client: string | undefined, hasBegun = false): Promise<AdmissionRefusal | undefined> | undefined {
    this.sweep()
    if (client !== undefined && !hasBegun && count(this.present, client) >= this.options.perClient) {
      return Promise.resolve('too-many-of-client')
    }
    if (this.waiting === 0 && this.runningCount < this.limit) {
      add(this.present, client, 1)
      this.start(client)
      return undefined
    }
    if (!hasBegun && this.queue.length >= MAX_WAITING) {
      this.refusedAt = this.options.now()
      return Promise.resolve('overloaded')
    }
    add(this.present, client, 1)
    const { promise, resolve } = Promise.withResolvers<AdmissionRefusal | undefined>()
    const waiting = { client, since: this.options.now(), resolve }
    if (hasBegun) this.begun.push(waiting)
    else this.queue.push(waiting)
    this.sweeper ??= setInterval(() => this.sweep(), SWEEP_MS).unref()
    return promise
  }

  /** Ends an operation that was admitted. */
  leave(client: string | undefined): void {
    this.runningCount -= 1
    add(this.runningOf, client, -1)
    add(this.present, client, -1)
    // Before anybody is refused: while the event loop is late, all would have waited too long, and the room stay empty.
    while (this.waiting > 0 && this.runningCount < this.limit) this.admitNext()
    // The next operation notes that nothing waits.
    if (this.waiting > 0) this.sweep()
  }

  /** Refuses what has waited too long, and notes when nothing waits. */
  private sweep(): void {
    const now = this.options.now()
    if (this.waiting > 0) this.refuseLate(now)
    if (this.waiting === 0) this.noteEmpty(now)
  }

  private refuseLate(now: number): void {
    if (now - this.emptyAt > BURST_MS) this.isLoadLasting = true
    const maxWait = this.isLoadLasting ? LASTING_WAIT_MS : MAX_WAIT_MS
    for (let [first] = this.queue; first && now - first.since > maxWait; [first] = this.queue) this.refuseFirst(now)
  }

  /** Refuses the operation that has waited longest. */
  private refuseFirst(now: number): void {
    const first = this.queue.shift()
    add(this.present, first?.client, -1)
    first?.resolve('overloaded')
    this.refusedAt = now
  }

  private admitNext(): void {
    const waiting = this.takeNext()
    if (!waiting) return
    this.start(waiting.client)
    waiting.resolve(undefined)
  }

  /** Takes the operation whose turn it is: every other time one of a response that has begun. */
  private takeNext(): Waiting | undefined {
    this.isTurnOfBegun = !this.isTurnOfBegun
    if (this.begun.length > 0 && (this.isTurnOfBegun || this.queue.length === 0)) return this.begun.shift()
    const share = Math.ceil(this.limit / 2)
    const isBelowShare = ({ client }: Waiting) => client === undefined || count(this.runningOf, client) < share
    const next = this.isLoadLasting ? this.queue.findLastIndex(isBelowShare) : this.queue.findIndex(isBelowShare)
    return this.queue.splice(Math.max(0, next), 1)[0]
  }

  private start(client: string | undefined): void {
    this.runningCount += 1
    add(this.runningOf, client, 1)
  }

  private noteEmpty(now: number): void {
    this.emptyAt = now
    if (this.emptyAt - this.refusedAt > RECOVERY_MS) this.isLoadLasting = false
    clearInterval(this.sweeper)
    this.sweeper = undefined
  }
}

const count = (counts: ReadonlyMap<string, number>, client: string) => counts.get(client) ?? 0

/** Adds to the count of a client, and forgets clients that have none. */
function add(counts: Map<string, number>, client: string | undefined, difference: number): void {
  if (client === undefined) return
  const total = count(counts, client) + difference
  if (total === 0) counts.delete(client)
  else counts.set(client, total)
}
