import { open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { columnsOf, PackageCopy } from '../testing/package-copy.ts'

const MIB = 1024 * 1024

/** Measures by how many bytes memory use grows at most while `run` runs. */
async function growth(run: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  await run()
  clearInterval(timer)
  return Math.max(most, process.memoryUsage.rss()) - before
}

test.each([
  ['without a line ending', ''],
  ['after an unclosed quote', '"'],
])('rejects a line of 1 GiB %s using less than 200 MiB of memory', async (_, opening) => {
  await using copy = await PackageCopy.withoutRows()
  // A sparse file: its hole reads as NUL characters.
  const file = await open(copy.path('sports.csv'), 'w')
  await file.writeFile(`${columnsOf('sports').join(',')}\nball,球,Ball,\n${opening}`)
  await file.truncate(1024 * MIB)
  await file.close()
  let positions: string[] = []
  const used = await growth(async () => {
    positions = await copy.positions()
  })
  expect(positions).toEqual(['sports.csv:3'])
  expect(used).toBeLessThan(200 * MIB)
})
