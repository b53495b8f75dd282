// A store and the releases that a server has open, whose operations run in an order that a test decides.
import { type ListedRelease, type OpenedRelease, type ReleaseStore, UnknownReleaseError } from '@tiyu/store'
import { EditedPackage, EditedStore, runSql } from '@tiyu/store/testing'
import type { ReleaseHandle } from '../releases/counted-release.ts'
import { ReleasePool } from '../releases/release-pool.ts'

/** Waits until the schedule lets the caller go on. */
export type Pause = (label: string) => Promise<unknown>

/** The versions that are published. */
export const VERSIONS = ['2020.1', '2020.2', '2020.3', '2020.4', '2020.5'] as const
export type Version = (typeof VERSIONS)[number]

interface OpenRelease {
  readonly release: OpenedRelease
}

/** Ends the sessions of publishers, as the death of their process does. */
const KILL_PUBLISHER = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'tiyu publish'`

/** What a release says of itself: its name among its rows, read with two statements. */
interface Reading {
  readonly opened: string
  readonly marker: string
  readonly stated: string
}

/** A server of a store, for one schedule after another. */
export class ScheduledService {
  private readonly made: EditedStore
  private readonly packages: ReadonlyMap<Version, EditedPackage>
  private pool: ReleasePool<OpenRelease> | undefined
  private pause: Pause = async () => {}
  private restarting: Promise<void> = Promise.resolve()

  private constructor(made: EditedStore, packages: ReadonlyMap<Version, EditedPackage>) {
    this.made = made
    this.packages = packages
  }

  /** Publishes every version; each has one row with its name. */
  static async create(kind: 'folders' | 'PostgreSQL'): Promise<ScheduledService> {
    const packages = new Map<Version, EditedPackage>()
    for (const version of VERSIONS) {
      const edited = await EditedPackage.withSports()
      await edited.addSport('marker', version)
      await edited.setVersion(version)
      packages.set(version, edited)
    }
    const service = new ScheduledService(await EditedStore.in(kind), packages)
    for (const version of VERSIONS) await service.publish(version)
    await service.restart()
    return service
  }

  get store(): ReleaseStore {
    return this.made.store
  }

  /** Lets the schedule of a test decide when each operation goes on. */
  follow(pause: Pause): void {
    this.pause = pause
  }

  async publish(version: Version): Promise<void> {
    await this.store.publish(this.packageOf(version))
  }

  /** Publishes a version, but kills the publisher when it begins a stage. */
  async publishAndDie(version: Version, stage: string): Promise<void> {
    const { databaseUrl } = this.made.fixture.location
    let killed: Promise<unknown> | undefined
    const onProgress = (progress: { readonly stage: string }) => {
      if (progress.stage !== stage || killed) return
      if (!databaseUrl) throw new Error('The publisher has died')
      killed = runSql(databaseUrl, KILL_PUBLISHER)
    }
    try {
      await this.store.publish(this.packageOf(version), { onProgress })
    } finally {
      await killed
    }
  }

  /** Follows the activation of another release. */
  refresh(): Promise<void> {
    return this.unlessRestarted(async (pool) => pool?.refreshActive()).then(() => {})
  }

  /** Reads the active release; undefined if the server was restarted meanwhile. */
  readActive(): Promise<Reading | undefined> {
    return this.unlessRestarted(async (pool) => this.readOnce(pool?.acquireActive()))
  }

  /** Reads a release; undefined if it is not published, or the server was restarted meanwhile. */
  readPinned(version: Version): Promise<Reading | undefined> {
    return this.unlessRestarted(async (pool) => {
      try {
        return await this.readOnce(await pool?.acquirePinned(version))
      } catch (error) {
        if (error instanceof UnknownReleaseError) return undefined
        throw error
      }
    })
  }

  /** Ends the server without waiting for its readers, and starts another when it has ended. */
  restart(): Promise<void> {
    this.restarting = this.restarting.then(async () => {
      const former = this.pool
      this.pool = undefined
      await former?.close()
      this.pool = this.createPool()
      await this.refresh()
    })
    return this.restarting
  }

  /** Returns the release that the store has active, and the one that the server answers with. */
  async activeReleases(): Promise<readonly [stored: string | undefined, served: string | undefined]> {
    const active = (await this.store.releases()).find((release: ListedRelease) => release.active)
    return [active?.name, this.pool?.current?.release.info.name]
  }

  /** Stops the server, and returns what is left of crashes after the next publisher has cleaned up. */
  async leftovers(): Promise<string[]> {
    await this.pool?.close()
    await this.publish('2020.1')
    await this.store.prune(VERSIONS.length)
    return this.made.leftovers()
  }

  async remove(): Promise<void> {
    await this.pool?.close()
    await this.made.remove()
    for (const { copy } of this.packages.values()) await copy[Symbol.asyncDispose]()
  }

  private packageOf(version: Version): string {
    return this.packages.get(version)?.folder ?? ''
  }

  /** Creates a pool whose operations follow the schedule, until another one takes its place. */
  private createPool(): ReleasePool<OpenRelease> {
    const paused = async <Result>(label: string, work: () => Promise<Result>): Promise<Result> => {
      await this.pause(label)
      if (this.pool !== pool) throw new Error('The server has ended')
      return work()
    }
    const source = {
      releases: () => paused('releases', () => this.store.releases()),
      find: (version: string) => paused('find', () => this.store.find(version)),
      open: (version?: string) => paused('open', () => this.store.open(version)),
    }
    const pool = new ReleasePool<OpenRelease>(source, async (release) => ({ release }))
    return pool
  }

  /** Runs work on the pool; undefined if it fails because the server has ended. */
  private async unlessRestarted<Result>(
    work: (pool: ReleasePool<OpenRelease> | undefined) => Promise<Result>,
  ): Promise<Result | undefined> {
    const { pool } = this
    try {
      return await work(pool)
    } catch (error) {
      if (pool === this.pool) throw error
      return undefined
    }
  }

  private async readOnce(handle: ReleaseHandle<OpenRelease> | undefined): Promise<Reading | undefined> {
    if (!handle) return undefined
    try {
      return await this.read(handle.app.release)
    } finally {
      handle.release()
    }
  }

  private async read({ info, query }: OpenedRelease): Promise<Reading> {
    await this.pause('first statement')
    const [sport] = await query<{ name: string }>({
      text: `SELECT name FROM "Sport" WHERE code = 'marker'`,
      values: [],
    })
    await this.pause('second statement')
    const [release] = await query<{ version: string }>({ text: 'SELECT version FROM "Release"', values: [] })
    return { opened: info.version, marker: sport?.name ?? '', stated: release?.version ?? '' }
  }
}
