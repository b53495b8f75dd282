// The search page: what a result is found by, the choices to narrow by, and what a wrong query means.
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const read = async (path: string) => (await fetch(`${service.url}${path}`)).text()

/** Returns the results of a page. */
const resultsIn = (html: string) => Array.from(html.matchAll(/<li data-key=.*?<\/li>/gs), ([item]) => item)

/** Returns the links of a facet with their numbers. */
function choicesIn(html: string, label: string): { href: string; count: number }[] {
  const [, facet = ''] = new RegExp(`<nav aria-label="${label}".*?>(.*?)</nav>`, 's').exec(html) ?? []
  const choices = facet.matchAll(/href="([^"]*)"[^>]*>[^<]*<\/a> <span class="soft">(\d+)</g)
  return Array.from(choices, ([, href = '', count]) => ({ href: href.replaceAll('&amp;', '&'), count: Number(count) }))
}

test('a result shows what it is found by', async () => {
  const results = resultsIn(await read('/zh/search?text=rouliqiu'))
  expect(results.length).toBeGreaterThan(3)
  for (const result of results) expect(result).toContain('<mark>柔力球</mark>')
})

test('a result shows where else it is found, if not in its name', async () => {
  const results = resultsIn(await read(`/en/search?text=${encodeURIComponent('柔力球')}&type=Event`))
  expect(results.length).toBeGreaterThan(1)
  for (const result of results) expect(result).toMatch(/<p class="excerpt" lang="zh-Hans">.*<mark>柔力球<\/mark>/)
})

test.each([
  ['zh', '类型', '地区'],
  ['en', 'Type', 'Region'],
])('the choices lead to as many results as they say: %s', async (language, type, region) => {
  const html = await read(`/${language}/search?text=${encodeURIComponent('体育')}`)
  for (const choices of [choicesIn(html, type), choicesIn(html, region)]) {
    expect(choices.length).toBeGreaterThan(1)
    for (const { href, count } of choices.slice(0, 2))
      expect(await read(href)).toMatch(new RegExp(`role="status">${count} `))
  }
  const [within] = choicesIn(html, region)
  const narrowed = await read(within?.href ?? '')
  expect(narrowed).toContain('aria-current="true"')
  expect(choicesIn(narrowed, region).length).toBeGreaterThan(1)
})

test.each([
  ['体育', '140700', '140721'],
  ['万盛', '500000', '500000-wansheng'],
])('the choices for %s in %s are the divisions directly below it', async (text, region, division) => {
  const html = await read(`/en/search?text=${encodeURIComponent(text)}&region=${region}`)
  const choices = choicesIn(html, 'Region').map(({ href }) => new URL(href, service.url).searchParams.get('region'))
  expect(choices).toContain(division)
})

test.each([
  ['en', '健身步道', 'Facility type'],
  ['zh', '健身步道', '设施类型'],
  ['en', '柔力球', 'Sport'],
])('a result says what it is, in the singular: %s %s', async (language, text, kind) => {
  const html = await read(`/${language}/search?text=${encodeURIComponent(text)}`)
  expect(resultsIn(html).some((result) => result.includes(`<span class="soft">${kind}</span>`))).toBe(true)
  expect(resultsIn(html).join('')).not.toMatch(/<span class="soft">(Facilities|Figures|Sports|Events)</)
})

test('a query that finds nothing as it is typed links to what it means', async () => {
  const html = await read(`/zh/search?text=${encodeURIComponent('收球学校')}`)
  expect(html).toContain(
    `href="/zh/search?text=${encodeURIComponent('手球学校')}"><span lang="zh-Hans">手球学校</span></a>`,
  )
  expect(await read(`/zh/search?text=${encodeURIComponent('手球学校')}`)).not.toContain('您要找的')
})
