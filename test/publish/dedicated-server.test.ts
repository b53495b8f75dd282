// Faults that need a dedicated database server: it restarts, and its disk fills up.
import { stat } from 'node:fs/promises'
import {
  createDatabase,
  fixtureInDatabase,
  type RestartableServer,
  runSql,
  SmallDisk,
  startEmbeddedServer,
} from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ServedStore } from './served-store.ts'

const MINUTE = 60_000

let server: RestartableServer
beforeAll(async () => {
  server = await startEmbeddedServer()
})
afterAll(() => server.stop())

test('no request fails while the server restarts; a publisher reports it', { timeout: 2 * MINUTE }, async () => {
  const served = await ServedStore.start(fixtureInDatabase(await createDatabase(server.url)))
  try {
    await server.restart()
    await served.expectNoFailures()
    await served.expectPublished()
    const before = served.reader.latestVersion
    await served.testPackage.bumpVersion()
    const publisher = served.publish()
    await served.waitUntilPublishing()
    await server.restart()
    expect(await served.expectFailure(publisher)).toMatch(/DATABASE_URL.*(cannot be reached|无法连接)/)
    await served.expectNoFailures()
    await served.waitForVersion(before)
    await served.expectPublished()
  } finally {
    await served.stop()
  }
})

test('a full disk of the server is reported, and the next publish succeeds when there is space', {
  timeout: 2 * MINUTE,
}, async ({ skip }) => {
  const { uid } = await stat(server.dataFolder)
  const disk = await SmallDisk.mount(96, uid).catch((error: Error) => error)
  if (disk instanceof Error) return skip(`No permission to mount a tmpfs: ${disk.message}`)
  await runSql(server.url, `CREATE TABLESPACE small LOCATION '${disk.folder}'`)
  const served = await ServedStore.start(
    fixtureInDatabase(await createDatabase(server.url, 'template1 TABLESPACE small')),
  )
  try {
    await served.expectPublished()
    const before = served.reader.latestVersion
    const freeSpace = await disk.fill(512)
    await served.testPackage.bumpVersion()
    expect(await served.expectFailure(served.publish())).toMatch(/(space|room) left on (the )?disk.*磁盘空间不足/i)
    await served.expectNoLeftovers()
    await served.expectNoFailures()
    await served.waitForVersion(before)
    await freeSpace()
    await served.expectPublished()
  } finally {
    await served.stop()
    await disk.unmount()
  }
})
