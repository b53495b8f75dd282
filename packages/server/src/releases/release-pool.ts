// The open releases of a server: the active one, and those that requests name. A release is closed when its last request
// is done, even if another one was activated meanwhile.
import { setTimeout as delay } from 'node:timers/promises'
import type { OpenedRelease, ReleaseStore } from '@tiyu/store'
import { createLogger, type Logger } from '../logging/logger.ts'
import { CountedRelease, type ReleaseApplication, type ReleaseHandle } from './counted-release.ts'

/** Releases open for `?release=` besides the active one. */
const MAX_PINNED = 2

/** Time without requests after which a release is closed unless it is active, in milliseconds: then it can be pruned. */
const IDLE_TIMEOUT_MS = 30_000

/** Time in which a server must have an activation that a client has seen on another one, and between two looks, in ms. */
const [REACH_TIMEOUT_MS, REACH_INTERVAL_MS] = [2000, 50]

/** The part of a store that a pool needs. */
type ReleaseSource = Pick<ReleaseStore, 'releases' | 'find' | 'open'>

interface PoolOptions {
  readonly logger?: Logger
  readonly idleTimeoutMs?: number
}

/** Opens releases on demand, each once, and keeps the active one open. */
export class ReleasePool<App extends ReleaseApplication> {
  private readonly store: ReleaseSource
  private readonly createApp: (release: OpenedRelease) => Promise<App>
  /** Open releases by name, least recently used first. */
  private readonly entries = new Map<string, Promise<CountedRelease<App>>>()
  /** Evicted releases by name that requests still use. */
  private readonly draining = new Map<string, CountedRelease<App>>()
  /** Release names by the version or name that requests use. */
  private readonly nameByVersion = new Map<string, string>()
  private active: CountedRelease<App> | undefined
  private activeSince: number | undefined
  private looking: Promise<void> | undefined
  private refreshing: Promise<void> = Promise.resolve()
  private isClosed = false
  private readonly idleTimer: NodeJS.Timeout
  private readonly logger: Logger

  constructor(
    store: ReleaseSource,
    createApp: (release: OpenedRelease) => Promise<App>,
    { logger = createLogger(), idleTimeoutMs = IDLE_TIMEOUT_MS }: PoolOptions = {},
  ) {
    this.store = store
    this.createApp = createApp
    this.logger = logger
    this.idleTimer = setInterval(() => void this.evictIdle(idleTimeoutMs), idleTimeoutMs / 4).unref()
  }

  /** The active release; undefined until one is open. */
  get current(): App | undefined {
    return this.active?.app
  }

  /** Number of the activation that made the active release the active one; undefined if the store does not number them. */
  get activation(): number | undefined {
    return this.activeSince
  }

  /** Returns all open releases. */
  async open(): Promise<App[]> {
    return (await this.openEntries()).map(({ app }) => app)
  }

  acquireActive(): ReleaseHandle<App> | undefined {
    return this.active?.acquire()
  }

  /**
   * Acquires a release by its version or name, opening it if need be.
   * @throws UnknownReleaseError
   */
  async acquirePinned(version: string): Promise<ReleaseHandle<App>> {
    const name = this.nameByVersion.get(version) ?? (await this.store.find(version)).name
    this.nameByVersion.set(version, name)
    const entry = await this.openOnce(name)
    const handle = entry.acquire()
    this.evictLeastRecentlyUsed()
    return handle
  }

  /** Opens the active release if it changed; the former one becomes evictable. */
  refreshActive(): Promise<void> {
    const next = this.refreshing.then(() => this.openActive())
    this.refreshing = next.catch(() => {})
    return next
  }

  /** Waits until the active release is that of an activation or of a later one; false if that takes too long. */
  async reachActivation(activation: number): Promise<boolean> {
    const deadline = performance.now() + REACH_TIMEOUT_MS
    const isBehind = () => this.activeSince !== undefined && this.activeSince < activation
    while (isBehind() && performance.now() < deadline) await this.lookForActivation()
    return !isBehind()
  }

  /** Opens the active release if it changed, at a limited rate: all requests that wait for an activation share this. */
  private lookForActivation(): Promise<void> {
    this.looking ??= this.refreshActive()
      .then(() => delay(REACH_INTERVAL_MS))
      .finally(() => {
        this.looking = undefined
      })
    return this.looking
  }

  /** Closes all releases when they are idle, or after the timeout. */
  async close(timeoutMs = 0): Promise<void> {
    this.isClosed = true
    clearInterval(this.idleTimer)
    await this.refreshing
    await Promise.all((await this.openEntries()).map((entry) => entry.closeWhenIdle(timeoutMs)))
  }

  /** Returns the releases that are open, those that are draining included. */
  private async openEntries(): Promise<CountedRelease<App>[]> {
    const settled = await Promise.allSettled(this.entries.values())
    const entries = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    return [...entries, ...this.draining.values()]
  }

  private async openActive(): Promise<void> {
    const releases = await this.store.releases()
    // A version may refer to another release now, or to none.
    this.nameByVersion.clear()
    const info = releases.find(({ active }) => active)
    if (info && info.name !== this.active?.name) {
      this.active = await this.openOnce(info.name)
      this.evictLeastRecentlyUsed()
    }
    if (info) this.activeSince = info.activation
    const existing = new Set(releases.map(({ name }) => name))
    this.drain([...this.entries.keys()].filter((name) => !existing.has(name) && name !== this.active?.name))
  }

  private openOnce(name: string): Promise<CountedRelease<App>> {
    const opening = this.entries.get(name) ?? this.openNew(name)
    this.entries.delete(name)
    this.entries.set(name, opening)
    return opening
  }

  private async openNew(name: string): Promise<CountedRelease<App>> {
    try {
      const drainingEntry = this.draining.get(name)
      this.draining.delete(name)
      if (drainingEntry?.resume()) return drainingEntry
      await drainingEntry?.close()
      return new CountedRelease(name, await this.createApp(await this.openInStore(name)), this.logger)
    } catch (error) {
      this.entries.delete(name)
      throw error
    }
  }

  /** Opens a release of the store; one that is open only after the pool was closed would stay open for ever. */
  private async openInStore(name: string): Promise<OpenedRelease> {
    const release = await this.store.open(name)
    if (!this.isClosed) return release
    await release.close()
    throw new Error('The releases of this server were closed. 本服务的发布版已关闭。')
  }

  /** Evicts the least recently used releases beyond the limit. */
  private evictLeastRecentlyUsed(): void {
    const pinned = [...this.entries.keys()].filter((name) => name !== this.active?.name)
    this.drain(pinned.slice(0, Math.max(0, pinned.length - MAX_PINNED)))
  }

  private async evictIdle(idleTimeoutMs: number): Promise<void> {
    for (const [name, opening] of this.entries) {
      const entry = await opening.catch(() => undefined)
      const isEvictable = entry !== this.active && this.entries.get(name) === opening
      if (isEvictable && entry?.isIdleFor(idleTimeoutMs)) this.drain([name])
    }
  }

  private drain(names: readonly string[]): void {
    for (const name of names) {
      const opening = this.entries.get(name)
      this.entries.delete(name)
      void opening?.then(
        (entry) => {
          this.draining.set(name, entry)
          entry.drain(() => this.draining.get(name) === entry && this.draining.delete(name))
        },
        // The caller of `openOnce` gets the rejection.
        () => {},
      )
    }
  }
}
