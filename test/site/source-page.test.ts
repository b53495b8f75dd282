// A source with more facts than a page of a list has: all of them are shown.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columnsOf, PackageCopy } from '@tiyu/datapackage/testing'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { openStore } from '@tiyu/store'
import { afterAll, beforeAll, expect, test } from 'vitest'

const SOURCE = 'jinzhong-sports-bureau-2020'

/** More than a page of values, one for each year, all read from one phrase. */
const YEARS = Array.from({ length: 115 }, (_, at) => 1900 + at)

function rowOf(year: number): string {
  const cells: Readonly<Record<string, string | number>> = {
    ...{ id: `o-year-${year}`, indicatorCode: 'livelihood-projects', regionCode: '140700', kind: 'ACTUAL' },
    ...{ yearFrom: year, yearTo: year, exact: '16', unitCode: 'PIECE', preferred: 'true', citationIds: 's005' },
  }
  return `${columnsOf('observations')
    .map((column) => cells[column] ?? '')
    .join(',')}\n`
}

let folder: string
let service: RunningService
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-source-page-'))
  await using copy = await PackageCopy.published()
  await copy.edit('observations.csv', (text) => text + YEARS.map(rowOf).join(''))
  const store = await openStore({ stateFolder: folder })
  await store.publish(copy.folder)
  await store.close()
  service = await serve(readSettings({ PORT: '0', STATE_DIR: folder, SHUTDOWN_SECONDS: '1' }))
})
afterAll(async () => {
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

const read = async (path: string) => (await fetch(`${service.url}${path}`)).text()

test('under each phrase are all facts that are read from it', async () => {
  const page = await read(`/en/sources/${SOURCE}`)
  const [phrases = ''] = page.split('<section class="wide">', 1)
  const missing = YEARS.filter((year) => !phrases.includes(`/en/figures/o-year-${year}"`))
  expect(missing).toEqual([])
})

test('a table that has the first figures only leads to all of them', async () => {
  const page = await read(`/zh/sources/${SOURCE}`)
  const [, total] = /此处列出前 100 项，共 (\d+) 项/.exec(page) ?? []
  expect(Number(total)).toBeGreaterThan(YEARS.length)
  const list = await read(`/zh/figures?source=${SOURCE}`)
  expect(list).toContain(`第 1—100 条，共 ${total} 条`)
  expect(list).toContain('晋中市体育局2020年工作总结和2021年工作计划</option>')
})

test('findings can be narrowed to those about the figures of a source', async () => {
  const count = (page: string) => /矛盾（(\d+)）/.exec(page)?.[1]
  const [all, ofSource] = [await read('/zh/findings'), await read(`/zh/findings?source=${SOURCE}`)]
  expect(ofSource).toContain(`/zh/sources/${SOURCE}"`)
  expect(Number(count(ofSource))).toBeLessThan(Number(count(all)))
})
