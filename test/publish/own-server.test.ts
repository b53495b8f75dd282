// What only a database server of its own can be made to meet: it restarts, and its disk fills up.
import { stat } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDatabase, type OwnServer, startFromNpm } from '../../packages/data/src/testing/postgres-server.ts'
import { SmallDisk } from '../../packages/data/src/testing/small-disk.ts'
import { placeInDatabase, runSql } from '../../packages/data/src/testing/store-places.ts'
import { ServedStore } from './served-store.ts'

const MINUTE = 60_000

let server: OwnServer
beforeAll(async () => {
  server = await startFromNpm()
})
afterAll(() => server.stop())

test('no request fails while the server restarts, and a publisher is told', { timeout: 2 * MINUTE }, async () => {
  const served = await ServedStore.start(placeInDatabase(await makeDatabase(server.url)))
  try {
    await server.restart()
    await served.intact()
    await served.publishesCleanly()
    const before = served.reader.latest
    await served.made.next()
    const publisher = served.publish()
    await served.untilPublishing()
    await server.restart()
    expect(await served.failing(publisher)).toMatch(/DATABASE_URL.*(cannot be reached|无法连接)/)
    await served.intact()
    await served.serves(before)
    await served.publishesCleanly()
  } finally {
    await served.stop()
  }
})

test('a full disk of the server is told, and the next publisher succeeds when there is room', {
  timeout: 2 * MINUTE,
}, async ({ skip }) => {
  const { uid } = await stat(server.dataFolder)
  const disk = await SmallDisk.mount(96, uid).catch((error: Error) => error)
  if (disk instanceof Error) return skip(`This machine forbids mounting a small disk: ${disk.message}`)
  await runSql(server.url, `CREATE TABLESPACE small LOCATION '${disk.folder}'`)
  const served = await ServedStore.start(placeInDatabase(await makeDatabase(server.url, 'template1 TABLESPACE small')))
  try {
    await served.publishesCleanly()
    const before = served.reader.latest
    const makeRoom = await disk.fill(512)
    await served.made.next()
    expect(await served.failing(served.publish())).toMatch(/no room left on the disk.*磁盘空间不足/)
    await served.leavesNothing()
    await served.intact()
    await served.serves(before)
    await makeRoom()
    await served.publishesCleanly()
  } finally {
    await served.stop()
    await disk.unmount()
  }
})
