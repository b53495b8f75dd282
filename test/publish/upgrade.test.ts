// An upgrade to another format of releases, while the former software serves, and restoring after a loss.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openStore, type ReleaseInfo, type ReleaseStore } from '@tiyu/store'
import { createDatabase, fixtureInDatabase, type StoreFixture, storeFixtures } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type CliProcess, type Environment, startTiyu, waitForOutput } from './cli-process.ts'
import { PollingReader } from './polling-reader.ts'
import { storeEnv } from './served-store.ts'
import { VersionedPackage } from './versioned-package.ts'

const TIMEOUT = 120_000

/** Makes a process one of the former software. */
const FORMER = { NODE_OPTIONS: `--import ${new URL('former-format.ts', import.meta.url)}` }

/** A release as a store lists it. */
type Listed = Pick<ReleaseInfo, 'version' | 'hash' | 'name'>

function hasPgDump(): boolean {
  try {
    execFileSync('pg_dump', ['--version'])
    return true
  } catch {
    return false
  }
}

interface RunningServer {
  readonly run: CliProcess
  readonly url: string
}

async function startServer(env: Environment): Promise<RunningServer> {
  const run = startTiyu(['serve'], { ...env, SHUTDOWN_SECONDS: '1' })
  const [, url = ''] = await waitForOutput(run, /GraphQL\s.*?(http:\S+)\/graphql$/m)
  return { run, url }
}

async function stopServer({ run }: RunningServer): Promise<void> {
  run.child.kill('SIGTERM')
  expect(await run.exit).toBe(0)
}

async function runTiyu(args: readonly string[], env: Environment): Promise<string> {
  const run = startTiyu(args, env)
  expect([await run.exit, run.output()]).toEqual([0, expect.any(String)])
  return run.output()
}

const CITED = `{
  release { version hash active publishedAt citation bibtex }
  sports { nameEn }
  regions(first: 50, orderBy: [NAME_ASC]) { totalCount nodes { code name nameEn pinyin } }
  releases { version hash active publishedAt }
}`

/** Returns what a citation of a release leads to. */
async function readCited(url: string, release: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql?release=${release}&query=${encodeURIComponent(CITED)}`)
  return [response.status, await response.json()]
}

/** Runs work with the store itself. */
async function withStore<Result>(
  { location }: StoreFixture,
  work: (store: ReleaseStore) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(location)
  return work(store).finally(() => store.close())
}

/** Returns version, hash and name of all releases. */
function listReleases(place: StoreFixture): Promise<readonly Listed[]> {
  return withStore(place, async (store) =>
    (await store.releases()).map(({ version, hash, name }) => ({ version, hash, name })),
  )
}

/** Publishes two versions with the former software, whose server runs at the end. */
async function serveFormer(env: Environment, testPackage: VersionedPackage): Promise<RunningServer> {
  const server = await startServer({ ...env, ...FORMER })
  await testPackage.bumpVersion()
  await runTiyu(['publish'], { ...env, ...FORMER })
  return server
}

/** Downloads the package of a release from a server into a new folder. */
async function downloadPackage(url: string, version: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-download-'))
  const download = async (path: string) => {
    const text = await (await fetch(`${url}/data/${path}?release=${version}`)).text()
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
    return text
  }
  const descriptor = JSON.parse(await download('datapackage.json')) as { resources: { path: string }[] }
  for (const { path } of descriptor.resources) await download(path)
  return folder
}

/** Makes a release of a server again in an empty store, from its files alone. */
async function restoreFromPackage(url: string, version: string): Promise<Listed[]> {
  const folder = await downloadPackage(url, version)
  const place = await storeFixtures.folders('')
  const { hash, name } = await withStore(place, (store) => store.publish(folder))
  await Promise.all([place.remove(), rm(folder, { recursive: true })])
  return [{ version, hash, name }]
}

/** Copies a database with pg_dump and pg_restore; returns the releases of the copy. */
async function restoreFromDump(place: StoreFixture): Promise<readonly Listed[]> {
  const dump = join(tmpdir(), `tiyu-dump-${process.pid}`)
  execFileSync('pg_dump', ['--format=custom', `--file=${dump}`, String(place.location.databaseUrl)])
  const copy = await createDatabase(inject('postgresServer'))
  execFileSync('pg_restore', [`--dbname=${copy.url}`, dump])
  const restored = fixtureInDatabase(copy)
  const releases = await listReleases(restored)
  const sports = await withStore(restored, async (store) => {
    const release = await store.open('2020.1')
    return release.query({ text: 'SELECT "nameEn" FROM "Sport"', values: [] }).finally(() => release.close())
  })
  expect(sports).toEqual([{ nameEn: '2020.1' }])
  await Promise.all([copy.drop(), rm(dump)])
  return releases
}

describe.each(['folders', 'PostgreSQL'] as const)('An upgrade of releases in %s', (kind) => {
  let place: StoreFixture
  let testPackage: VersionedPackage
  let upgraded: RunningServer

  beforeAll(async () => {
    place = await storeFixtures[kind](inject('postgresServer'))
    testPackage = await VersionedPackage.create()
  })
  afterAll(async () => {
    await stopServer(upgraded)
    await place.remove()
    await testPackage.copy[Symbol.asyncDispose]()
  })

  test('keeps every citation, and the former software serves meanwhile', { timeout: TIMEOUT }, async () => {
    const env = { ...storeEnv(place), DATA_DIR: testPackage.folder }
    const former = await serveFormer(env, testPackage)
    const cited = await readCited(former.url, '2020.1')
    expect(cited).toMatchObject([200, { data: { release: { version: '2020.1', active: false } } }])
    const formerReleases = await listReleases(place)
    const formerName = String(formerReleases.find(({ version }) => version === '2020.1')?.name)

    const reader = new PollingReader(former.url)
    expect(await runTiyu(['rebuild'], env)).toMatch(/2020\.2[\s\S]*2020\.1/)
    await reader.stop()
    expect(reader.failures).toEqual([])
    expect(reader.responseCount).toBeGreaterThan(0)
    expect(await readCited(former.url, '2020.1')).toEqual(cited)
    await stopServer(former)

    upgraded = await startServer(env)
    expect((await listReleases(place)).map(({ name }) => name)).not.toContain(formerName)
    for (const name of ['2020.1', formerName]) expect(await readCited(upgraded.url, name)).toEqual(cited)
    const { superseded } = await withStore(place, (store) => store.prune(2))
    expect(superseded).toHaveLength(2)
    for (const name of ['2020.1', formerName]) expect(await readCited(upgraded.url, name)).toEqual(cited)
  })

  test('the releases can be restored', { timeout: TIMEOUT }, async ({ skip }) => {
    const releases = await listReleases(place)
    if (kind === 'folders') {
      for (const release of releases) expect(await restoreFromPackage(upgraded.url, release.version)).toEqual([release])
    } else {
      if (!hasPgDump()) skip('pg_dump is not installed')
      expect(await restoreFromDump(place)).toEqual(releases)
    }
  })
})
