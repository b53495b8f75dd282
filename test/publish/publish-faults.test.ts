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

/** Seed of the random moments; it is part of the test's name, so that a failure can be reproduced. */
const SEED = process.env.FAULT_SEED ?? randomInt(1_000_000).toString()

/** Returns the random number in [0, 1) at an index of the seeded sequence. */
function randomFraction(index: number): number {
  return createHash('sha256').update(`${SEED} ${index}`).digest().readUInt32BE() / 2 ** 32
}

const MINUTE = 60_000

const HOLD_LOCK = fileURLToPath(new URL('../../packages/store/src/testing/hold-lock.ts', import.meta.url))

/** Takes a lock that publishers need; returns a function that releases it. */
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

/** The key of the publishers' advisory lock is the word "tiyu" as a number. */
const holdPublishing = holdBySql(`SELECT pg_advisory_lock(x'74697975'::int)`)
const holdTable = holdBySql('BEGIN; LOCK TABLE tiyu.release IN ACCESS EXCLUSIVE MODE')

const locks: Readonly<Record<string, readonly (readonly [lock: string, hold: HoldLock, message: RegExp])[]>> = {
  folders: [['the folder', holdFolder, /Process \d+ on .* has used .*正在使用/]],
  PostgreSQL: [
    ['the publish lock', holdPublishing, /Another process is publishing.*另一进程正在/],
    ['the catalog', holdTable, /Another database session .*lock.*另一会话/],
  ],
}

describe.each(['folders', 'PostgreSQL'] as const)('While a release in %s is served', (kind) => {
  let served: ServedStore

  beforeAll(async () => {
    served = await ServedStore.start(await storeFixtures[kind](inject('postgresServer')))
  })
  afterAll(() => served.stop())

  test(`no request fails when a publisher is killed at ${KILLS} random moments (FAULT_SEED=${SEED})`, {
    timeout: 4 * MINUTE,
  }, async () => {
    const length = await served.expectPublished()
    for (let at = 0; at < KILLS; at += 1) {
      await served.testPackage.bumpVersion()
      const publisher = served.publish()
      await delay(length * randomFraction(at))
      publisher.child.kill('SIGKILL')
      await publisher.exit
      await served.expectNoFailures()
    }
    await served.expectPublished()
  })

  test.each(locks[kind] ?? [])(
    'a publisher reports that another process holds %s',
    { timeout: MINUTE },
    async (_, hold, message) => {
      await served.testPackage.bumpVersion()
      const release = await hold(served)
      try {
        expect(await served.expectFailure(served.publish())).toMatch(message)
        await served.expectNoFailures()
      } finally {
        await release()
      }
    },
  )

  test('an invalid row at the end of a large file is reported with its line', {
    timeout: MINUTE,
  }, async () => {
    const before = served.reader.latestVersion
    await served.testPackage.bumpVersion()
    await served.testPackage.duplicateLastRow()
    const output = await served.expectFailure(served.publish())
    expect(output).toMatch(new RegExp(`regions\\.csv:${REGIONS + 2}:1 \\(code\\)`))
    expect(output).toMatch(/nothing was loaded.*未载入任何数据/)
    await served.expectNoFailures()
    await served.waitForVersion(before)
  })

  test('a truncated gzip file is reported with its name', { timeout: MINUTE }, async () => {
    const before = served.reader.latestVersion
    await served.testPackage.bumpVersion()
    await served.testPackage.truncateGzip()
    expect(await served.expectFailure(served.publish())).toMatch(
      /regions\.csv\.gz\n {2}The gzip file is corrupt.*\n {2}gzip 文件/,
    )
    await served.expectNoFailures()
    await served.waitForVersion(before)
  })

  // For the disk of a database server see dedicated-server.test.ts.
  if (kind === 'folders')
    test('a full disk is reported, and nothing is left on it', { timeout: MINUTE }, async () => {
      const before = served.reader.latestVersion
      await served.testPackage.bumpVersion()
      const output = await served.expectFailure(startTiyuWithFileLimit(4096, ['publish'], served.env))
      expect(output).toMatch(/(space|room) left on (the )?disk.*磁盘空间不足/i)
      await served.expectNoLeftovers()
      await served.expectNoFailures()
      await served.waitForVersion(before)
    })

  test('the next publish succeeds', { timeout: MINUTE }, async () => {
    await served.expectPublished()
  })
})
