// A value in the address of a page that cannot be is refused, with what it could be: no other page passes for the answer.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

/** Parameters of each page, with a wrong value and a text that the page must offer or say instead. */
const wrong: readonly (readonly [path: string, parameter: string, value: string, offered: RegExp])[] = [
  ['/compare?region=140000', 'indicator', 'sport-ground-area', /indicator=sports-ground-area"?/],
  ['/compare?indicator=football-pitches', 'region', '榆次', /region=140702/],
  ['/compare', 'indicator', 'nope', /without this condition/],
  ['/facilities', 'type', 'Gymnasium', /type=6\.1/],
  ['/facilities', 'region', 'Jinzhong', /region=140700/],
  ['/facilities', 'status', 'PLANED', /status=PLANNED/],
  ['/facilities', 'first', '0', /whole number from 1 to 100/],
  ['/facilities', 'after', 'x', /not a position/],
  ['/facilities', 'before', 'x', /not a position/],
  ['/facilities', 'row', '0', /not a position/],
  ['/facilities', 'order', 'size', /order=area/],
  ['/events', 'season', 'winte', /season=winter/],
  ['/events', 'people', '5', /people=1000/],
  ['/events', 'sport', 'footbal', /sport=football/],
  ['/events', 'region', '14070', /region=140700/],
  ['/events', 'status', 'held', /status=HELD/],
  ['/events', 'first', '101', /whole number from 1 to 100/],
  ['/events', 'after', 'x', /not a position/],
  ['/demonstration-projects', 'first', 'x', /whole number/],
  ['/programmes', 'first', '1.5', /whole number/],
  ['/policies', 'first', '-1', /whole number/],
  ['/commitments', 'first', '1e2', /whole number/],
  ['/sources', 'after', 'x', /not a position/],
  ['/sources/jinzhong-sports-bureau-2020', 'after', 'x', /not a position/],
  ['/calendar/2020', 'after', 'x', /not a position/],
  ['/findings', 'verdict', 'WRONG', /verdict=FAIL/],
  ['/findings', 'rule', 'CLAIM_RANK', /rule=RANK_CLAIM|rule=[A-Z_]*RANK/],
  ['/figures', 'doubt', 'grade', /doubt=grade-c/],
  ['/figures', 'topic', 'FACILITIE', /topic=[A-Z_]+/],
  ['/figures', 'kind', 'TARGETS', /kind=TARGET/],
  ['/figures', 'region', 'Jinzhong', /region=140700/],
  ['/figures', 'source', 'jinzhong-sports-bureau', /source=jinzhong-sports-bureau-2020/],
  ['/findings', 'source', 'jinzhong-sports-bureau', /source=jinzhong-sports-bureau-2020/],
  ['/findings', 'after', 'x', /not a position/],
  ['/search?text=trail', 'type', 'Indicators', /type=Indicator"/],
  ['/search?text=trail', 'first', '1000', /whole number/],
  ['/search?text=trail', 'after', 'x', /not a position/],
  ['/regions/140700', 'tiles', 'facility', /tiles=facilities/],
  ['/regions/140000', 'tiles', 'sports-ground-area-per-captia', /tiles=sports-ground-area-per-capita/],
  [`/differences?to=${publishedVersion}`, 'from', '1', new RegExp(`from=${publishedVersion}`)],
  [`/differences?from=${publishedVersion}`, 'to', '1', new RegExp(`to=${publishedVersion}`)],
  [`/differences?from=${publishedVersion}&to=${publishedVersion}`, 'table', 'event', /table=events/],
]

const withParameter = (path: string, name: string, value: string) =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ [name]: value })}`

test.each(wrong)('%s with %s=%s', async (path, name, value, offered) => {
  const response = await fetch(`${service.url}/en${withParameter(path, name, value)}`)
  const html = await response.text()
  expect(response.status).toBe(400)
  expect(html).toContain(`The parameter ${name} cannot be “${value}”.`)
  expect(html.replaceAll('&amp;', '&')).toMatch(offered)
  expect(html).toContain('<nav')
})

test('what is offered in place of a wrong value works', async () => {
  const html = await (await fetch(`${service.url}/zh/facilities?type=体育馆`)).text()
  expect(html).toContain('参数 type 的值不能为“体育馆”。')
  const links = Array.from(html.matchAll(/<li><a href="(\/zh\/facilities\?type=[^"]*)"/g), ([, href = '']) => href)
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect([link, (await fetch(`${service.url}${link}`)).status]).toEqual([link, 200])
})

test('empty values, as forms send them, are none', async () => {
  for (const path of ['/facilities?type=&region=&status=&name=', '/compare?indicator=&region=', '/findings?verdict=']) {
    expect([path, (await fetch(`${service.url}/en${path}`)).status]).toEqual([path, 200])
  }
})

test('every parameter that a page reads is refused above, or is free text', () => {
  const site = fileURLToPath(new URL('../../packages/explorer/site', import.meta.url))
  const sources = globSync('**/*.{ts,tsx}', { cwd: site, exclude: (name) => name === 'browser' })
  const read = sources.flatMap((file) =>
    Array.from(readFileSync(join(site, file), 'utf8').matchAll(/query\.get(?:All)?\('(\w+)'\)/g), ([, name]) => name),
  )
  const refused = wrong.map(([, name]) => name)
  expect([...new Set(read)].filter((name) => name && !refused.includes(name)).sort()).toEqual(['name', 'text'])
})
