// The pages of the published package, in both languages: every link leads somewhere, and every text is there.

import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

/** Pages of one kind and language, and files of one format, that are read; the others differ in their rows only. */
const PAGES_PER_KIND = 8

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${service.url}${path}`, { headers })

/** The language and section of a page, such as `zh/indicators`; undefined for what is no page. */
const kindOf = (path: string) => /^\/((?:zh|en)\/[a-z-]*)(\/|\?|$)?/.exec(path)?.[1]

/** What a link that leads to no page asks for: a file of a format, a query in a format, or the path itself. */
function resourceKindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, service.url)
  return `${pathname.replace(/[^/]+(?=\.\w+$)/, '')} ${searchParams.get('format') ?? ''}`
}

const linksIn = (html: string) =>
  Array.from(html.matchAll(/href="(\/[^"#]*)"/g), ([, href = '']) => href.replaceAll('&amp;', '&'))

/** Returns the text without the entries for reference managers, which have braces. */
const textOf = (html: string) => html.replaceAll(/<(style|pre)>.*?<\/\1>/gs, '').replaceAll(/<[^>]+>/g, ' ')

/** What a missing value looks like in a page. */
const MISSING = /\bundefined\b|\[object|\bNaN\b|\bnull\b|\{\w+\}/

test('every link of every kind of page works, and no page shows a missing value', { timeout: 90_000 }, async () => {
  const counts = new Map<string, number>()
  const seen = new Set(['/zh/', '/en/'])
  const queue = [...seen]
  const enqueue = (path: string) => {
    const kind = kindOf(path) ?? resourceKindOf(path)
    const count = counts.get(kind) ?? 0
    if (seen.has(path) || count >= PAGES_PER_KIND) return
    seen.add(path)
    counts.set(kind, count + 1)
    queue.push(path)
  }
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const response = await get(path)
    expect([path, response.status]).toEqual([path, 200])
    const html = await response.text()
    if (kindOf(path) === undefined) continue
    expect([path, MISSING.exec(textOf(html))?.[0]]).toEqual([path, undefined])
    for (const link of linksIn(html)) enqueue(link)
  }
  const kinds = [...counts.keys()].filter((kind) => kind.startsWith('zh/'))
  expect(kinds.length).toBeGreaterThanOrEqual(13)
})

test.each([
  ['zh-CN,zh;q=0.9', 'zh'],
  ['en-GB', 'en'],
  ['fr, en;q=0.5', 'en'],
  ['fr', 'zh'],
  ['', 'zh'],
])('the front page for Accept-Language %j is in %s', async (accepted, language) => {
  const response = await get('/', { 'accept-language': accepted })
  expect(response.headers.get('content-language')).toBe(language)
  expect(response.headers.get('vary')).toContain('Accept-Language')
})

test('an unknown page is 404, with the navigation of the others', async () => {
  for (const path of ['/zh/indicators/no-such-indicator', '/en/no-such-page', '/en/figures/x/y', '/en/regions/x']) {
    const response = await get(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.text()).toContain('<nav')
  }
})

test('a release that does not exist is named, with a link to those that do', async () => {
  const response = await get('/zh/facilities?release=1999.1', { accept: 'text/html' })
  const html = await response.text()
  expect(response.status).toBe(404)
  expect(html).toContain('1999.1')
  expect(html).toContain('href="/zh/releases"')
  expect(await (await get('/zh/releases')).text()).toContain(publishedVersion)
})

test('a verdict that no finding of a source has is said to be empty, without a table', async () => {
  const html = await (await get('/en/findings?verdict=FAIL&source=jinzhong-sports-bureau-2020')).text()
  expect(html).toContain('Nothing meets these conditions')
  expect(html).not.toContain('<tbody')
})

test('a page of a pinned release keeps the release in its links', async () => {
  const html = await (await get(`/zh/indicators?release=${publishedVersion}`)).text()
  const pageLinks = linksIn(html).filter((link) => kindOf(link) !== undefined)
  expect(pageLinks.length).toBeGreaterThan(100)
  expect(pageLinks.filter((link) => !link.includes(`release=${publishedVersion}`))).toEqual([])
})

test('a form of a pinned release asks for a page of that release', async () => {
  const html = await (await get(`/zh/compare?release=${publishedVersion}`)).text()
  const forms = html.match(/<form.*?<\/form>/gs) ?? []
  expect(forms).toHaveLength(2)
  for (const form of forms) expect(form).toContain(`name="release" value="${publishedVersion}"`)
})

test('regions are compared with their ranks, and regions without a value are shown as such', async () => {
  const html = await (await get('/zh/compare?indicator=sports-ground-area-per-capita&region=140000')).text()
  expect(textOf(html)).toContain('11 个地区中有 2 个有数据')
  expect(textOf(html)).toContain('2022 年位次')
  expect(html).toContain('无数据')
})

test('text of a visitor is shown as text', async () => {
  const html = await (await get(`/en/search?text=${encodeURIComponent('<script>alert(1)</script>')}`)).text()
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script>alert(1)&lt;/script>')
})

test('a figure is shown as the API returns it, with its words', async () => {
  const html = await (await get('/zh/figures/o-m278')).text()
  expect(textOf(html)).toMatch(/2\.75\s*平方米\/人/)
  expect(html).toContain('全市人均体育场地面积达到<mark>2.75平方米</mark>')
  expect(html).toMatch(/晋中市人均体育场地面积（[^）]*）：2\.75平方米\/人\[DS\/OL\]\/\//)
  expect(html).toContain(`@misc{release-${publishedVersion}-`)
})
