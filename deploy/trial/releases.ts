// Releases of packages that have their version in every row, so that a response shows which release each part is from.
import { openStore, type ReleaseStore } from '@tiyu/store'
import type { VersionedPackage } from '../../test/publish/versioned-package.ts'
import type { DatabaseProxy } from './database-proxy.ts'

/** Releases that are activated in turn: the servers have all of them open. */
const RELEASES = 3

/** Publishes and activates releases, as an operator does with the command. */
export class Releases {
  readonly testPackage: VersionedPackage
  readonly versions: string[] = []
  private readonly store: ReleaseStore
  private next = 0

  private constructor(testPackage: VersionedPackage, store: ReleaseStore, versions: readonly string[]) {
    this.testPackage = testPackage
    this.store = store
    this.versions.push(...versions)
  }

  /** Publishes the releases after the first, which a server has published. */
  static async publish(testPackage: VersionedPackage, { primaryUrl }: DatabaseProxy): Promise<Releases> {
    const store = await openStore({ databaseUrl: primaryUrl, stateFolder: '' })
    const releases = new Releases(testPackage, store, [testPackage.version])
    while (releases.versions.length < RELEASES) await releases.publishNext()
    return releases
  }

  /** Publishes the next version; returns the number of its activation. */
  async publishNext(): Promise<number> {
    const version = await this.testPackage.bumpVersion()
    await this.store.publish(this.testPackage.folder)
    this.versions.push(version)
    return this.activation()
  }

  /** Activates the next of the releases in turn; returns the number of the activation. */
  async activateNext(): Promise<number> {
    const version = this.versions[this.next % RELEASES] ?? ''
    this.next += 1
    await this.store.activate(version)
    return this.activation()
  }

  /** Versions in the database, oldest first. */
  async published(): Promise<string[]> {
    return (await this.store.releases()).map(({ version }) => version).toReversed()
  }

  /** Number of the last activation. */
  async activation(): Promise<number> {
    return (await this.store.releases()).find(({ active }) => active)?.activation ?? 0
  }

  async close(): Promise<void> {
    await this.store.close()
    await this.testPackage.copy[Symbol.asyncDispose]()
  }
}
