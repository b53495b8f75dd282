import { open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { columnsOf, PackageCopy } from './testing/package-copy.ts'

const MIB = 1024 * 1024

/** The most memory that is in use while something runs, beyond what was in use before. */
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
  ['without a line end', ''],
  ['behind a quote that is never closed', '"'],
])('a line of 1 GiB %s is refused within 200 MiB of memory', async (_, opening) => {
  await using copy = await PackageCopy.withoutRows()
  // The file system keeps the rest of the file as a hole, which reads as NUL characters.
  const file = await open(copy.path('sports.csv'), 'w')
  await file.writeFile(`${columnsOf('sports').join(',')}\nball,球,Ball,\n${opening}`)
  await file.truncate(1024 * MIB)
  await file.close()
  let places: string[] = []
  const used = await growth(async () => {
    places = await copy.positions()
  })
  expect(places).toEqual(['sports.csv:3'])
  expect(used).toBeLessThan(200 * MIB)
})
