// Releases in a PostgreSQL database: a schema per release, and the schema `tiyu` with the catalog. A release is built and
// activated in one transaction, so a publisher that is killed leaves nothing behind.
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { loadDescriptor } from '@tiyu/datapackage'
import pg from 'pg'
import { type BuildInput, buildRelease } from '../build/build-release.ts'
import { vacuum } from '../build/clustering.ts'
import { CatalogPools } from '../database/catalog-pools.ts'
import { type DatabaseUrls, openPostgres } from '../database/postgres.ts'
import { createPostgresLoader } from '../database/postgres-loader.ts'
import { watchProgress } from '../database/statement-progress.ts'
import { findTable, type KeyedRow } from '../diff/keyed-rows.ts'
import { readSchemaRows } from '../diff/schema-rows.ts'
import { archiveFiles, schemaFiles } from '../files/schema-files.ts'
import { PostgresApiKeys } from '../keys/postgres-api-keys.ts'
import { CATALOG_SQL, Catalog, upgradeCatalog } from './catalog.ts'
import { PrunedReleaseInUseError, UnknownReleaseError } from './errors.ts'
import { pruneDatabase } from './postgres-prune.ts'
import { countArchivedBytes, type PublishProgress } from './progress.ts'
import { planPublish, planRebuild } from './publish-plan.ts'
import { connectPublisher, PUBLISH_LOCK_KEY } from './publisher.ts'
import { mergeBuilds } from './release-builds.ts'
import type { ReleaseInfo, StoredRelease } from './release-info.ts'
import { chooseRelease, findByName, findRelease, toReleaseInfo } from './release-lookup.ts'
import type { OpenedRelease, PruneResult, PublishOptions, ReleaseStore, StoreOptions } from './release-store.ts'
import { ACTIVATION_CHANNEL, ReleaseWatcher } from './release-watcher.ts'
import { dropUnlistedSchemas, dropUnlistedSchemasWhenUnused } from './unlisted-schemas.ts'

/** Memory for the search index, but only one database process, so that queries of active servers keep theirs. */
const BUILD_SETTINGS = `SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL max_parallel_maintenance_workers = 0; SET LOCAL max_parallel_workers_per_gather = 0`

const ACTIVATE = `
WITH activated AS (INSERT INTO tiyu.active (name) VALUES ($1) ON CONFLICT (one) DO UPDATE
  SET name = excluded.name, number = tiyu.active.number + 1)
SELECT pg_notify('${ACTIVATION_CHANNEL}', '')`

/** Adds a release to the catalog: in the place of its former build, or as the newest. */
const INSERT = `
INSERT INTO tiyu.release (name, info, number)
SELECT $1, $2::jsonb, coalesce(
  (SELECT min(number) FROM tiyu.release WHERE info -> 'version' = $2::jsonb -> 'version' AND info -> 'hash' = $2::jsonb -> 'hash'),
  nextval(pg_get_serial_sequence('tiyu.release', 'number'))
)`

class PostgresStore implements ReleaseStore {
  readonly keys: PostgresApiKeys
  private readonly urls: DatabaseUrls
  private readonly options: StoreOptions
  private readonly pools: CatalogPools
  private readonly catalog: Catalog

  constructor(urls: DatabaseUrls, options: StoreOptions) {
    this.urls = urls
    this.options = options
    this.pools = new CatalogPools(urls)
    this.catalog = new Catalog(this.pools)
    this.keys = new PostgresApiKeys(this.pools)
  }

  /** Creates the catalog if the database has none. @throws PoolerError */
  async prepare(): Promise<void> {
    if (!(await this.pools.prepare())) return
    const { primary } = this.pools
    const { rows } = await primary.query(`SELECT to_regclass('tiyu.active') IS NOT NULL AS present`)
    // Two servers may start at once: one creates the schema, the other waits for the lock and finds it.
    if (!rows[0].present) await primary.query(`SELECT pg_advisory_xact_lock(${PUBLISH_LOCK_KEY} + 1); ${CATALOG_SQL}`)
  }

  async releases(): Promise<StoredRelease[]> {
    return mergeBuilds(await this.catalog.builds())
  }

  async find(version: string): Promise<ReleaseInfo> {
    return findRelease(await this.releases(), version)
  }

  async publish(packageFolder: string, options: PublishOptions = {}): Promise<ReleaseInfo> {
    const descriptor = await loadDescriptor(packageFolder)
    return this.asPublisher(async (client) => {
      const plan = await planPublish({ folder: packageFolder, descriptor }, await this.releases(), options)
      return 'input' in plan ? this.build(client, plan.input, { activate: true }) : this.activate(plan.published.name)
    })
  }

  async rebuild(name: string, options: PublishOptions = {}): Promise<ReleaseInfo> {
    return this.asPublisher(async (client) => {
      const release = findByName(await this.releases(), name)
      if (release.readable) return toReleaseInfo(release)
      const folder = await mkdtemp(join(tmpdir(), 'tiyu-rebuild-'))
      try {
        await this.copyPackage(release, folder)
        return await this.build(client, await planRebuild(release, folder, options))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    })
  }

  async activate(version: string): Promise<ReleaseInfo> {
    const info = await this.find(version)
    await upgradeCatalog(this.pools.primary)
    await this.withListed(info, () => this.pools.primary.query(ACTIVATE, [info.name]))
    return info
  }

  async prune(keep: number): Promise<PruneResult> {
    await upgradeCatalog(this.pools.primary)
    return pruneDatabase(this.pools.primary, await this.catalog.builds(), keep)
  }

  async open(version?: string, onStatement?: (sql: string) => void): Promise<OpenedRelease> {
    const info = chooseRelease(await this.releases(), version)
    const database = await this.withListed(info, () => openPostgres(this.urls, info.name, onStatement))
    return { ...database, info, files: schemaFiles(database, info.packageFiles) }
  }

  rows(name: string, table: string): AsyncGenerator<KeyedRow> {
    return readSchemaRows(this.urls, name, findTable(table))
  }

  async ping(): Promise<void> {
    await this.pools.ping()
  }

  watch(onChange: () => void): () => void {
    const watcher = new ReleaseWatcher({ url: this.urls.primary, ...this.options }, onChange)
    return () => watcher.stop()
  }

  async close(): Promise<void> {
    await this.pools.end()
  }

  /**
   * Runs work on a release of the catalog.
   * @throws UnknownReleaseError if the work fails because the release has been pruned meanwhile
   */
  private async withListed<Result>({ name, version }: ReleaseInfo, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      const releases = await this.releases()
      throw releases.some((release) => release.name === name) ? error : new UnknownReleaseError(version, releases)
    }
  }

  /** Runs work as the only publisher of the database. */
  private async asPublisher<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const { client, end } = await connectPublisher(this.urls.primary)
    try {
      await upgradeCatalog(client)
      await dropUnlistedSchemas(client)
      return await work(client)
    } finally {
      await end()
    }
  }

  /** Writes the archived package of a release into a folder. */
  private async copyPackage({ name, packageFiles }: ReleaseInfo, folder: string): Promise<void> {
    const database = await openPostgres(this.urls, name)
    try {
      for (const [path, file] of schemaFiles(database, packageFiles)) {
        const copy = join(folder, path)
        await mkdir(dirname(copy), { recursive: true })
        await pipeline(file.read(), createWriteStream(copy))
      }
    } finally {
      await database.close()
    }
  }

  private async build(client: pg.Client, input: BuildInput, { activate = false } = {}): Promise<ReleaseInfo> {
    const { folder, name, packageFiles } = input
    // A release that was pruned and is published again has the same schema, which requests may still read.
    const unlisted = await dropUnlistedSchemasWhenUnused(client, name)
    if (unlisted.has(name)) throw new PrunedReleaseInUseError(input.descriptor.version)
    await client.query('BEGIN')
    await client.query(`CREATE SCHEMA ${pg.escapeIdentifier(name)}`)
    await client.query(`SET search_path = ${pg.escapeIdentifier(name)}`)
    await client.query(BUILD_SETTINGS)
    const info = await this.buildWithProgress(client, input)
    // Last, to detect a file that changed while its rows were read.
    await archiveFiles(client, folder, packageFiles, countArchivedBytes(input))
    await client.query(INSERT, [name, info])
    if (activate) await client.query(ACTIVATE, [name])
    await client.query('COMMIT')
    // The release is complete even if this fails; autovacuum would do it later.
    await vacuum(createPostgresLoader(client), input.onProgress).catch(() => {})
    return info
  }

  /** CREATE INDEX and CLUSTER may take minutes: their progress is read in another session. */
  private async buildWithProgress(client: pg.Client, input: BuildInput): Promise<ReleaseInfo> {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    let lastProgress: PublishProgress = { stage: 'load' }
    const onProgress = (progress: PublishProgress) => {
      lastProgress = progress
      input.onProgress?.(progress)
    }
    const stop = watchProgress(this.pools.primary, rows[0]?.pid ?? 0, (done, total) => {
      if (lastProgress.stage === 'cluster' || lastProgress.stage === 'index')
        input.onProgress?.({ ...lastProgress, done, total })
    })
    try {
      return await buildRelease(createPostgresLoader(client), { ...input, onProgress })
    } finally {
      stop()
    }
  }
}

/** Opens the store in a PostgreSQL database, version 15 or later, and its replicas. @throws PoolerError */
export async function openPostgresStore(urls: DatabaseUrls, options: StoreOptions = {}): Promise<ReleaseStore> {
  const store = new PostgresStore(urls, options)
  try {
    await store.prepare()
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
