import { inject } from 'vitest'
import { openStore } from '../release/open-store.ts'
import type { ReleaseInfo } from '../release/release-info.ts'
import type { ReleaseStore, StoreOptions } from '../release/release-store.ts'
import { EditedPackage } from './edited-package.ts'
import { type StoreFixture, storeFixtures } from './store-fixtures.ts'

/** A new, empty store and a small package to publish into it. */
export class EditedStore {
  readonly fixture: StoreFixture
  readonly store: ReleaseStore
  readonly edited: EditedPackage

  private constructor(fixture: StoreFixture, store: ReleaseStore, edited: EditedPackage) {
    this.fixture = fixture
    this.store = store
    this.edited = edited
  }

  static async in(kind: keyof typeof storeFixtures, options?: StoreOptions): Promise<EditedStore> {
    const edited = await EditedPackage.withSports()
    const fixture = await storeFixtures[kind](inject('postgresServer'))
    return new EditedStore(fixture, await openStore(fixture.location, options), edited)
  }

  /** Publishes the package as it is, or under each of these versions in turn; returns the last release. */
  async publish(...versions: readonly string[]): Promise<ReleaseInfo> {
    for (const version of versions.slice(0, -1)) await this.publishAs(version)
    return this.publishAs(versions.at(-1))
  }

  /** Versions of all releases, newest first; the active one has the suffix ` active`. */
  async versions(): Promise<string[]> {
    return (await this.store.releases()).map(({ version, active }) => `${version}${active ? ' active' : ''}`)
  }

  /** Folders or schemas that belong to no release. */
  async leftovers(): Promise<string[]> {
    return this.fixture.leftovers((await this.store.releases()).map(({ name }) => name))
  }

  async remove(): Promise<void> {
    await this.store.close()
    await this.fixture.remove()
    await this.edited.copy[Symbol.asyncDispose]()
  }

  private async publishAs(version: string | undefined): Promise<ReleaseInfo> {
    if (version) await this.edited.setVersion(version)
    return this.store.publish(this.edited.folder)
  }
}
