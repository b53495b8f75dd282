// The pages about the data themselves: releases, data dictionary and calendar.
import { dictionary, releaseTables } from '@tiyu/model'
import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postQuery, startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const read = async (path: string) => (await fetch(`${service.url}${path}`)).text()

/** Returns the texts of the cells of the rows of a page. */
const rowsIn = (html: string) =>
  Array.from(html.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) =>
    Array.from(row.matchAll(/<td[^>]*>(.*?)<\/td>/gs), ([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')),
  )

test('a release is shown with its hash, its rows and how to cite it', async () => {
  const { releases } = (await (await fetch(`${service.url}/releases`)).json()) as { releases: { hash: string }[] }
  expect(await read('/zh/releases')).toContain(`href="/zh/releases/${publishedVersion}">${publishedVersion}</a>`)
  const html = await read(`/en/releases/${publishedVersion}`)
  expect(html).toContain(releases[0]?.hash)
  expect(rowsIn(html)).toContainEqual(['Observations', '474'])
  expect(html).toContain(`href="/en/?release=${publishedVersion}"`)
  expect(html).toContain(`@misc{release-${publishedVersion}`)
})

test('the data dictionary describes every column and every code of every table', async () => {
  expect(rowsIn(await read('/zh/dictionary')).filter(({ length }) => length > 0)).toHaveLength(releaseTables.length)
  for (const { name, columns, fields } of releaseTables) {
    const rows = rowsIn(await read(`/en/dictionary/${name}`))
    for (const { name: column, description } of fields.filter((field) => field.name in columns)) {
      const row = rows.find(([cell]) => cell === column)
      expect([name, column, row?.at(-1)?.replaceAll('&quot;', '"').replaceAll('&lt;', '<')]).toEqual([
        name,
        column,
        description.en,
      ])
    }
  }
  const rows = rowsIn(await read('/zh/dictionary/observations'))
  for (const [code, { label, zh }] of Object.entries(dictionary.enums.ObservationKind.values)) {
    expect(rows).toContainEqual([code, label.zh, zh])
  }
  expect((await fetch(`${service.url}/zh/dictionary/no-such-table`)).status).toBe(404)
})

test('the calendar counts every event once: in its month, its year, or without a date', async () => {
  const { data } = await postQuery<{ events: { totalCount: number } }>(service.url, '{ events { totalCount } }')
  const rows = rowsIn(await read('/en/calendar'))
  const years = rows.filter(([cell = '']) => /^\d{4}$/.test(cell))
  const undated = rows.filter(([cell = '']) => /^(?:until|Start not)/.test(cell))
  const sum = (cells: readonly string[]) => cells.reduce((total, cell) => total + Number(cell), 0)
  expect(sum(years.map((row) => row.at(-1) ?? '')) + undated.length).toBe(data?.events.totalCount)
  for (const [, ...counts] of years) expect(sum(counts.slice(0, -1))).toBe(Number(counts.at(-1)))
})

test('a year lists its events by month, and names no month that is not stated', async () => {
  const html = await read('/en/calendar/2023')
  expect(Array.from(html.matchAll(/<h2>(.*?)<\/h2>/g), ([, heading]) => heading)).toEqual([
    'June 2023',
    'August 2023',
    'In 2023, month not stated',
  ])
  const calendarOf = async (page: string) => {
    const file = /href="(\/graphql\?[^"]*format=ics[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    return (await read(file)).match(/^SUMMARY:.*/gm) ?? []
  }
  const [english, chinese] = [await calendarOf(html), await calendarOf(await read('/zh/calendar/2023'))]
  expect([english.length, chinese.length]).toEqual([2, 2])
  expect(english.join()).not.toMatch(/\p{Script=Han}/u)
  expect(chinese.join()).toMatch(/\p{Script=Han}/u)
  for (const year of ['1900', 'x']) expect((await fetch(`${service.url}/en/calendar/${year}`)).status).toBe(404)
})

test('divisions are coloured by an indicator, and those without a value are shown as such', async () => {
  const html = await read('/zh/regions/140000?tiles=sports-ground-area-per-capita')
  const tiles = Array.from(
    html.matchAll(/<li class="tile-(\w+)"><a[^>]*>([^<]*)<\/a><span[^>]*>([^<]*)</g),
    ([, ...tile]) => tile,
  )
  expect(tiles).toHaveLength(11)
  expect(tiles.filter(([colour]) => colour === 'missing').map(([, , text]) => text)).toEqual(Array(9).fill('无数据'))
  expect(tiles.find(([, name]) => name === '晋中市')?.[2]).toBe('2.75平方米/人')
  expect(html).toContain('人均体育场地面积，2022年')
  expect(html).toContain('11 个地区中有 2 个有数据')
})

test('divisions are coloured by what the release lists in them', async () => {
  const { data } = await postQuery<{ events: { totalCount: number } }>(
    service.url,
    '{ events(filter: { region: { within: "140702" } }) { totalCount } }',
  )
  const html = await read('/en/regions/140700?tiles=events')
  expect(html).toMatch(new RegExp(`>Yuci District</a><span class="number">${data?.events.totalCount}<`))
  expect(html).toContain('Events listed in this release')
})

test('a source shows its phrases in the order of its text, each with what is read from it', async () => {
  const html = await read('/en/sources/jinzhong-sports-bureau-2020')
  const phrases = Array.from(html.matchAll(/<blockquote id="([^"]*)"/g), ([, id]) => id)
  expect(phrases).toHaveLength(123)
  expect(phrases.slice(0, 2)).toEqual(['s002', 's001'])
  expect(html).toMatch(/id="s005".*?Municipal livelihood projects · 2020 <a href="\/en\/figures\/o-s005">16/s)
  expect(html).toContain('What the rules found about its figures')
})
