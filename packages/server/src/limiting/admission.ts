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
  /** True if it waits as long as it takes. */
  readonly isPatient: boolean
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
  private readonly queue: Waiting[] = []
  /** Operations by client, running and waiting, and running alone. */
  private readonly present = new Map<string, number>()
  private readonly runningOf = new Map<string, number>()
  private runningCount = 0
  private emptyAt: number
  private refusedAt = Number.NEGATIVE_INFINITY
  private isLoadLasting = false
  private isTurnOfPatient = false
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
    return this.queue.length
  }

  /**
   * Asks whether an operation may run; call {@link leave} when it is done.
   * @param isPatient it waits as long as it takes, because its response has begun
   * @returns why it may not
   */
  enter(client: string | undefined, isPatient = false): Promise<AdmissionRefusal | undefined> | undefined {
    this.sweep()
    if (client !== undefined && !isPatient && count(this.present, client) >= this.options.perClient) {
      return Promise.resolve('too-many-of-client')
    }
    if (this.queue.length === 0 && this.runningCount < this.limit) {
      add(this.present, client, 1)
      this.start(client)
      return undefined
    }
    if (this.queue.length >= MAX_WAITING && !isPatient) {
      this.refusedAt = this.options.now()
      return Promise.resolve('overloaded')
    }
    add(this.present, client, 1)
    const { promise, resolve } = Promise.withResolvers<AdmissionRefusal | undefined>()
    this.queue.push({ client, since: this.options.now(), isPatient, resolve })
    this.sweeper ??= setInterval(() => this.sweep(), SWEEP_MS).unref()
    return promise
  }

  /** Ends an operation that was admitted. */
  leave(client: string | undefined): void {
    this.runningCount -= 1
    add(this.runningOf, client, -1)
    add(this.present, client, -1)
    // Before anybody is refused: while the event loop is late, all would have waited too long, and the room stay empty.
    while (this.queue.length > 0 && this.runningCount < this.limit) this.admitNext()
    // The next operation notes an empty queue.
    if (this.queue.length > 0) this.sweep()
  }

  /** Refuses what has waited too long, and notes when nothing waits. */
  private sweep(): void {
    const now = this.options.now()
    if (this.queue.length > 0) this.refuseLate(now)
    if (this.queue.length === 0) this.noteEmpty(now)
  }

  private refuseLate(now: number): void {
    if (now - this.emptyAt > BURST_MS) this.isLoadLasting = true
    const maxWait = this.isLoadLasting ? LASTING_WAIT_MS : MAX_WAIT_MS
    for (const waiting of this.queue.filter(({ since, isPatient }) => !isPatient && now - since > maxWait)) {
      this.queue.splice(this.queue.indexOf(waiting), 1)
      add(this.present, waiting.client, -1)
      waiting.resolve('overloaded')
      this.refusedAt = now
    }
  }

  private admitNext(): void {
    const share = Math.ceil(this.limit / 2)
    const isBelowShare = ({ client }: Waiting) => client === undefined || count(this.runningOf, client) < share
    const next = this.isLoadLasting ? this.queue.findLastIndex(isBelowShare) : this.queue.findIndex(isBelowShare)
    // Who came last is not served before a response that has begun for ever.
    this.isTurnOfPatient = !this.isTurnOfPatient
    const patient = this.isTurnOfPatient ? this.queue.findIndex(({ isPatient }) => isPatient) : -1
    const [waiting] = this.queue.splice(Math.max(0, patient >= 0 ? patient : next), 1)
    if (!waiting) return
    this.start(waiting.client)
    waiting.resolve(undefined)
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
