import { type ListedRelease, openStore } from '@tiyu/data'
import { expect } from 'vitest'
import { runSql, type StorePlace } from '../../packages/data/src/testing/store-places.ts'
import { type Environment, printed, type Run, tiyu } from './processes.ts'
import { SteadyReader } from './steady-reader.ts'
import { until } from './until.ts'
import { VersionedPackage } from './versioned-package.ts'

/** How the settings name a place. */
export function settingsOf({ location }: StorePlace): Environment {
  return { STATE_DIR: location.stateFolder, DATABASE_URL: location.databaseUrl ?? '' }
}

/** A store whose active release a server serves and a reader reads, whatever publishers do meanwhile. */
export class ServedStore {
  readonly place: StorePlace
  readonly made: VersionedPackage
  readonly env: Environment
  readonly reader: SteadyReader
  private readonly server: Run

  private constructor(place: StorePlace, made: VersionedPackage, env: Environment, server: Run, url: string) {
    this.place = place
    this.made = made
    this.env = env
    this.server = server
    this.reader = new SteadyReader(url)
  }

  /** `serving` are settings of the server alone. */
  static async start(place: StorePlace, serving: Environment = {}): Promise<ServedStore> {
    const made = await VersionedPackage.make()
    const env = { ...settingsOf(place), DATA_DIR: made.folder }
    // Kept answers would hide what becomes of the database.
    const server = tiyu(['serve'], { ...env, ...serving, CACHE_MB: '0', SHUTDOWN_SECONDS: '1' })
    const [, url = ''] = await printed(server, /GraphQL\s.*?(http:\S+)\/graphql$/m)
    const served = new ServedStore(place, made, env, server, url)
    try {
      await served.serves(made.version)
      return served
    } catch (error) {
      await served.stop()
      throw error
    }
  }

  publish(): Run {
    return tiyu(['publish'], this.env)
  }

  /** Waits until a publisher has begun to build in the database. */
  async untilPublishing(): Promise<void> {
    const building = `application_name = 'tiyu publish' AND xact_start < clock_timestamp() - interval '50 ms'`
    const url = this.env.DATABASE_URL as string
    const query = `SELECT 1 AS one FROM pg_stat_activity WHERE datname = current_database() AND ${building}`
    await until('a publisher builds', async () => (await runSql(url, query)).length === 1)
  }

  /** Expects a publisher to fail, and returns what it printed: nothing for programmers. */
  async failing(publisher: Run): Promise<string> {
    expect([await publisher.exit, publisher.output()]).toEqual([1, expect.any(String)])
    expect(publisher.output()).not.toMatch(/^\s+at .*\.ts/m)
    return publisher.output()
  }

  /** Expects the service to answer wholly from a version, now or soon. */
  async serves(version: string): Promise<void> {
    await until(`answers of ${version}`, () => this.reader.latest === version)
  }

  /** Expects that the reader had nothing but whole answers, and still has. */
  async intact(): Promise<void> {
    const before = this.reader.answers
    await until('three more answers', () => this.reader.answers > before + 2)
    expect(this.reader.failures).toEqual([])
  }

  /** Expects the next publisher to find nothing in its way and to leave nothing but releases; returns how long it ran, in milliseconds. */
  async publishesCleanly(): Promise<number> {
    const version = await this.made.next()
    const began = performance.now()
    const publisher = this.publish()
    expect([await publisher.exit, publisher.output()]).toEqual([0, expect.stringContaining(version)])
    const length = performance.now() - began
    await this.serves(version)
    expect((await this.leavesNothing()).find(({ active }) => active)?.version).toBe(version)
    await this.intact()
    return length
  }

  /** Expects that there is nothing but releases in the store, and returns those. */
  async leavesNothing(): Promise<ListedRelease[]> {
    const store = await openStore(this.place.location)
    const releases = await store.releases()
    await store.close()
    expect(await this.place.leftovers(releases.map(({ name }) => name))).toEqual([])
    return releases
  }

  async stop(): Promise<void> {
    await this.reader.stop()
    this.server.child.kill('SIGTERM')
    await this.server.exit
    await this.place.remove()
    await this.made.copy[Symbol.asyncDispose]()
  }
}
