import { spawn } from 'node:child_process'
import { createHash, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openSession, storeFixtures } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startTiyuWithFileLimit } from './cli-process.ts'
import { ServedStore } from './served-store.ts'
import { REGIONS } from './versioned-package.ts'

const KILLS = 10

/** Where the random moments begin; a failure is seen again with the seed that its name tells. */
const SEED = process.env.FAULT_SEED ?? randomInt(1_000_000).toString()

/** The random fraction at a place of the sequence that the seed begins. */
function randomFraction(index: number): number {
  return createHash('sha256').update(`${SEED} ${index}`).digest().readUInt32BE() / 2 ** 32
}

const MINUTE = 60_000

const HOLD_LOCK = fileURLToPath(new URL('../../packages/store/src/testing/hold-lock.ts', import.meta.url))

/** Makes another process hold what publishers need; returns how to end that. */
type HoldLock = (served: ServedStore) => Promise<() => Promise<unknown>>

const holdFolder: HoldLock = async ({ env }) => {
  const child = spawn(process.execPath, [HOLD_LOCK, env.STATE_DIR as string], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}

const holdBySql =
  (sql: string): HoldLock =>
  ({ env }) =>
    openSession(env.DATABASE_URL as string, sql)

/** The advisory lock of publishers is the word "tiyu" as a number. */
const holdPublishing = holdBySql(`SELECT pg_advisory_lock(x'74697975'::int)`)
const holdTable = holdBySql('BEGIN; LOCK TABLE tiyu.release IN ACCESS EXCLUSIVE MODE')

const locks: Readonly<Record<string, readonly (readonly [what: string, hold: HoldLock, says: RegExp])[]>> = {
  folders: [['the folder', holdFolder, /Process \d+ on .* has used .*正在使用/]],
  PostgreSQL: [
    ['the lock of publishers', holdPublishing, /Another process is publishing.*另一进程正在/],
    ['the list of releases', holdTable, /Another session .*lock.*另一会话/],
  ],
}

describe.each(['folders', 'PostgreSQL'] as const)('While a release in %s is served', (kind) => {
  let served: ServedStore

  beforeAll(async () => {
    served = await ServedStore.start(await storeFixtures[kind](inject('postgresServer')))
  })
  afterAll(() => served.stop())

  test(`a publisher may be killed at ${KILLS} random moments (FAULT_SEED=${SEED})`, {
    timeout: 4 * MINUTE,
  }, async () => {
    const length = await served.expectPublished()
    let killed = 0
    for (let at = 0; at < KILLS; at += 1) {
      await served.testPackage.bumpVersion()
      const publisher = served.publish()
      await delay(length * randomFraction(at))
      publisher.child.kill('SIGKILL')
      if ((await publisher.exit) === null) killed += 1
      await served.expectNoFailures()
    }
    expect(killed, 'many were killed before they were done').toBeGreaterThanOrEqual(KILLS / 3)
    await served.expectPublished()
  })

  test.each(locks[kind] ?? [])(
    'a publisher is told when another holds %s',
    { timeout: MINUTE },
    async (_, hold, says) => {
      await served.testPackage.bumpVersion()
      const release = await hold(served)
      expect(await served.expectFailure(served.publish())).toMatch(says)
      await served.expectNoFailures()
      await release()
    },
  )

  test('a row that breaks a rule at the end of a large file is told with its line', {
    timeout: MINUTE,
  }, async () => {
    const before = served.reader.latestVersion
    await served.testPackage.bumpVersion()
    await served.testPackage.duplicateLastRow()
    const said = await served.expectFailure(served.publish())
    expect(said).toMatch(new RegExp(`regions\\.csv:${REGIONS + 2}:1 \\(code\\)`))
    expect(said).toMatch(/nothing was loaded.*未载入任何数据/)
    await served.expectNoFailures()
    await served.waitForVersion(before)
  })

  test('a gzip file that breaks off is told by its name', { timeout: MINUTE }, async () => {
    const before = served.reader.latestVersion
    await served.testPackage.bumpVersion()
    await served.testPackage.truncateGzip()
    expect(await served.expectFailure(served.publish())).toMatch(
      /regions\.csv\.gz\n {2}The gzip file is corrupt.*\n {2}gzip 文件/,
    )
    await served.expectNoFailures()
    await served.waitForVersion(before)
  })

  // The disk of a database is that of its server: see own-server.test.ts.
  if (kind === 'folders')
    test('a disk that is full is told, and nothing is left on it', { timeout: MINUTE }, async () => {
      const before = served.reader.latestVersion
      await served.testPackage.bumpVersion()
      const said = await served.expectFailure(startTiyuWithFileLimit(4096, ['publish'], served.env))
      expect(said).toMatch(/(space|room) left on (the )?disk.*磁盘空间不足/i)
      await served.expectNoLeftovers()
      await served.expectNoFailures()
      await served.waitForVersion(before)
    })

  test('after all of that the next publisher succeeds', { timeout: MINUTE }, async () => {
    await served.expectPublished()
  })
})
