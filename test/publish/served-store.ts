import { type ListedRelease, openStore } from '@tiyu/store'
import { runSql, type StoreFixture } from '@tiyu/store/testing'
import { expect } from 'vitest'
import { type CliProcess, type Environment, startTiyu, waitForOutput } from './cli-process.ts'
import { PollingReader } from './polling-reader.ts'
import { VersionedPackage } from './versioned-package.ts'
import { waitFor } from './wait-for.ts'

/** Environment variables for a store. */
export function storeEnv({ location }: StoreFixture): Environment {
  return { STATE_DIR: location.stateFolder, DATABASE_URL: location.databaseUrl ?? '' }
}

/** A store with a running server and a reader that queries it continuously. */
export class ServedStore {
  readonly place: StoreFixture
  readonly testPackage: VersionedPackage
  readonly env: Environment
  readonly reader: PollingReader
  private readonly server: CliProcess

  private constructor(place: StoreFixture, made: VersionedPackage, env: Environment, server: CliProcess, url: string) {
    this.place = place
    this.testPackage = made
    this.env = env
    this.server = server
    this.reader = new PollingReader(url)
  }

  /** @param serverEnv environment variables of the server only */
  static async start(place: StoreFixture, serverEnv: Environment = {}): Promise<ServedStore> {
    const testPackage = await VersionedPackage.create()
    const env = { ...storeEnv(place), DATA_DIR: testPackage.folder }
    // Without a response cache, so that every response depends on the database.
    const server = startTiyu(['serve'], { ...env, ...serverEnv, CACHE_MB: '0', SHUTDOWN_SECONDS: '1' })
    const [, url = ''] = await waitForOutput(server, /GraphQL\s.*?(http:\S+)\/graphql$/m)
    const served = new ServedStore(place, testPackage, env, server, url)
    try {
      await served.waitForVersion(testPackage.version)
      return served
    } catch (error) {
      await served.stop()
      throw error
    }
  }

  publish(): CliProcess {
    return startTiyu(['publish'], this.env)
  }

  /** Waits until a publisher has an open transaction in the database. */
  async waitUntilPublishing(): Promise<void> {
    const building = `application_name = 'tiyu publish' AND xact_start < clock_timestamp() - interval '50 ms'`
    const url = this.env.DATABASE_URL as string
    const query = `SELECT 1 AS one FROM pg_stat_activity WHERE datname = current_database() AND ${building}`
    await waitFor('a publisher builds', async () => (await runSql(url, query)).length === 1)
  }

  /** Expects a publisher to fail without a stack trace; returns its output. */
  async expectFailure(publisher: CliProcess): Promise<string> {
    expect([await publisher.exit, publisher.output()]).toEqual([1, expect.any(String)])
    expect(publisher.output()).not.toMatch(/^\s+at .*\.ts/m)
    return publisher.output()
  }

  /** Waits until the service answers from a version. */
  async waitForVersion(version: string): Promise<void> {
    await waitFor(`answers of ${version}`, () => this.reader.latestVersion === version)
  }

  /** Expects that every response was complete, and that the next ones are. */
  async expectNoFailures(): Promise<void> {
    const before = this.reader.responseCount
    await waitFor('three more responses', () => this.reader.responseCount > before + 2)
    expect(this.reader.failures).toEqual([])
  }

  /** Expects the next publish to succeed and to leave only releases; returns its duration in milliseconds. */
  async expectPublished(): Promise<number> {
    const version = await this.testPackage.bumpVersion()
    const startedAt = performance.now()
    const publisher = this.publish()
    expect([await publisher.exit, publisher.output()]).toEqual([0, expect.stringContaining(version)])
    const duration = performance.now() - startedAt
    await this.waitForVersion(version)
    expect((await this.expectNoLeftovers()).find(({ active }) => active)?.version).toBe(version)
    await this.expectNoFailures()
    return duration
  }

  /** Expects that the store contains only releases; returns them. */
  async expectNoLeftovers(): Promise<ListedRelease[]> {
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
    await this.testPackage.copy[Symbol.asyncDispose]()
  }
}
