// The open releases of a server. Requests lease one for as long as they run, so that a release is closed only when the
// last request that began with it has ended, whatever was activated meanwhile.
import type { OpenedRelease, ReleaseStore } from '@tiyu/data'

/** How many releases besides the active one stay open for requests that pin them. */
const PINNED = 2

/** What is made of a release that is open. */
interface OpenService {
  readonly release: OpenedRelease
}

/** The right to use a release until it is given back. */
export interface Lease<Service> {
  readonly service: Service
  /** Once: a second time does nothing. */
  giveBack(): void
}

class Use<Service extends OpenService> implements Lease<Service> {
  private readonly shared: Shared<Service>
  private ended = false

  constructor(shared: Shared<Service>) {
    this.shared = shared
  }

  get service(): Service {
    return this.shared.service
  }

  giveBack(): void {
    if (this.ended) return
    this.ended = true
    this.shared.endUse()
  }
}

class Shared<Service extends OpenService> {
  readonly name: string
  readonly service: Service
  private users = 0
  private retired = false
  private closed: Promise<void> | undefined
  private left = () => {}
  private unused = () => {}

  constructor(name: string, service: Service) {
    this.name = name
    this.service = service
  }

  lease(): Lease<Service> {
    this.users += 1
    return new Use(this)
  }

  endUse(): void {
    this.users -= 1
    if (this.users === 0) this.unused()
    this.closeIfUnused()
  }

  /** No new request gets it; it is closed when the last one has ended, and `left` is called then. */
  retire(left: () => void): void {
    this.retired = true
    this.left = left
    this.closeIfUnused()
  }

  /** Takes it back while requests still use it; false if it is closed or closing. */
  revive(): boolean {
    if (!this.closed) this.retired = false
    return !this.closed
  }

  close(): Promise<void> {
    this.closed ??= this.service.release.close()
    return this.closed
  }

  /** Closes it once nobody uses it, or after some milliseconds: what was asked for is read on when its caller went away. */
  async closeWithin(milliseconds: number): Promise<void> {
    if (this.users > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        this.unused = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    await this.close()
  }

  private closeIfUnused(): void {
    if (this.retired && this.users === 0) this.close().catch(console.error).finally(this.left)
  }
}

/** What a pool asks of a store. */
type ReleaseSource = Pick<ReleaseStore, 'releases' | 'find' | 'open'>

/** Opens releases as they are asked for, each once, and follows the active one. */
export class ReleasePool<Service extends OpenService> {
  private readonly store: ReleaseSource
  private readonly prepare: (release: OpenedRelease) => Promise<Service>
  /** Open releases by name, the one asked for last at the end. */
  private readonly open = new Map<string, Promise<Shared<Service>>>()
  /** Releases that were let go of, by name; requests may still use them. */
  private readonly leaving = new Map<string, Shared<Service>>()
  /** Names of releases by what requests call them. */
  private readonly names = new Map<string, string>()
  private active: Shared<Service> | undefined
  private following: Promise<void> = Promise.resolve()

  constructor(store: ReleaseSource, prepare: (release: OpenedRelease) => Promise<Service>) {
    this.store = store
    this.prepare = prepare
  }

  /** The active release, once one is open. */
  get current(): Service | undefined {
    return this.active?.service
  }

  leaseActive(): Lease<Service> | undefined {
    return this.active?.lease()
  }

  /**
   * A release by its version or name.
   * @throws UnknownReleaseError
   */
  async leasePinned(version: string): Promise<Lease<Service>> {
    const name = this.names.get(version) ?? (await this.store.find(version)).name
    this.names.set(version, name)
    const shared = await this.openOnce(name)
    const lease = shared.lease()
    this.retireSurplus()
    return lease
  }

  /** Opens the active release if it is another one than before, and lets go of the former. */
  follow(): Promise<void> {
    const next = this.following.then(() => this.openActive())
    this.following = next.catch(() => {})
    return next
  }

  /** Closes all releases, each once it is used no more, or after some milliseconds. */
  async close(milliseconds = 0): Promise<void> {
    await this.following
    const opened = await Promise.allSettled(this.open.values())
    const shared = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    await Promise.all([...shared, ...this.leaving.values()].map((one) => one.closeWithin(milliseconds)))
  }

  private async openActive(): Promise<void> {
    const releases = await this.store.releases()
    // A version may mean another release now, or none.
    this.names.clear()
    const info = releases.find(({ active }) => active)
    if (info && info.name !== this.active?.name) {
      this.active = await this.openOnce(info.name)
      this.retireSurplus()
    }
    const here = new Set(releases.map(({ name }) => name))
    this.retire([...this.open.keys()].filter((name) => !here.has(name) && name !== this.active?.name))
  }

  private openOnce(name: string): Promise<Shared<Service>> {
    const opening = this.open.get(name) ?? this.openNew(name)
    this.open.delete(name)
    this.open.set(name, opening)
    return opening
  }

  private async openNew(name: string): Promise<Shared<Service>> {
    try {
      const former = this.leaving.get(name)
      this.leaving.delete(name)
      if (former?.revive()) return former
      await former?.close()
      return new Shared(name, await this.prepare(await this.store.open(name)))
    } catch (error) {
      this.open.delete(name)
      throw error
    }
  }

  /** Lets go of the releases that were pinned longest ago. */
  private retireSurplus(): void {
    const pinned = [...this.open.keys()].filter((name) => name !== this.active?.name)
    this.retire(pinned.slice(0, Math.max(0, pinned.length - PINNED)))
  }

  private retire(names: readonly string[]): void {
    for (const name of names) {
      const opening = this.open.get(name)
      this.open.delete(name)
      void opening?.then(
        (shared) => {
          this.leaving.set(name, shared)
          shared.retire(() => this.leaving.get(name) === shared && this.leaving.delete(name))
        },
        // Whoever asked for it is told.
        () => {},
      )
    }
  }
}
