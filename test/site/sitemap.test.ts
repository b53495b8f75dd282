// Pages in the sitemaps for search engines: all of them, with their languages and canonical addresses.
import { createClient } from '@tiyu/sdk'
import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const read = async (address: string) => {
  const response = await fetch(address)
  expect([address, response.status]).toEqual([address, 200])
  return response.text()
}
const locationsIn = (xml: string) => Array.from(xml.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address = '']) => address)

/** Returns the addresses that a page names for search engines. */
const linksOf = (html: string) =>
  Array.from(
    html.matchAll(/<link rel="(canonical|alternate)" (?:hreflang="([^"]*)" )?href="([^"]*)"\/>/g),
    ([, rel, language, address]) => `${language ?? rel} ${address}`,
  )

async function readSitemaps(query = ''): Promise<Map<string, string[]>> {
  const addresses = locationsIn(await read(`${service.url}/sitemap.xml${query}`))
  const maps = await Promise.all(addresses.map(async (address) => [address, locationsIn(await read(address))] as const))
  return new Map(maps)
}

test('the sitemaps have every page once in each language', async () => {
  const maps = await readSitemaps()
  const pages = [...maps.values()].flat()
  expect(new Set(pages).size).toBe(pages.length)
  for (const list of maps.values()) expect(list.length).toBeLessThanOrEqual(50_000)
  const api = createClient({ url: `${service.url}/graphql` })
  const counts = await api.query({
    observations: { totalCount: true },
    facilities: { totalCount: true },
    findings: { totalCount: true },
    statements: { totalCount: true },
  })
  const inSection = (section: string) => pages.filter((page) => page.includes(`/zh/${section}/`)).length
  expect(inSection('figures')).toBe(counts.observations.totalCount)
  expect(inSection('facilities')).toBe(counts.facilities.totalCount)
  expect(inSection('findings')).toBe(counts.findings.totalCount)
  expect(inSection('statements')).toBe(counts.statements.totalCount)
  expect(pages).toContain(`${service.url}/en/`)
  expect(pages).toContain(`${service.url}/zh/calendar/2023`)
  expect(pages).toContain(`${service.url}/en/releases/${publishedVersion}`)
})

test('pages of every sitemap exist, and name themselves and their languages', async () => {
  for (const pages of (await readSitemaps()).values()) {
    for (const page of [pages[0] ?? '', pages.at(-1) ?? '']) {
      const html = await read(page)
      if (!/\/(?:zh|en)\//.test(page)) continue
      expect(linksOf(html)).toEqual([
        `canonical ${page}`,
        `zh-Hans ${page.replace('/en/', '/zh/')}`,
        `en ${page.replace('/zh/', '/en/')}`,
      ])
    }
  }
})

test('a page in a frame or of a pinned release is known by its usual address', async () => {
  const html = await read(`${service.url}/en/figures/o-m278?embed&release=${publishedVersion}`)
  expect(html).toContain(`<link rel="canonical" href="${service.url}/en/figures/o-m278"/>`)
  expect(await read(`${service.url}/`)).toMatch(/<link rel="canonical" href="[^"]*\/(?:zh|en)\/"\/>/)
  expect(await (await fetch(`${service.url}/en/figures/none`)).text()).not.toContain('canonical')
})

test('every page has the day on which the release was issued, and pinned sitemaps pin their pages', async () => {
  const xml = await read(`${service.url}/sitemaps/pages.xml?release=${publishedVersion}`)
  const urls = xml.match(/<url>.*<\/url>/g) ?? []
  expect(urls.length).toBeGreaterThan(50)
  for (const url of urls) {
    expect(url).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}<\/lastmod>/)
    expect(url).toContain(`?release=${publishedVersion}`)
  }
})

test.each(['none.xml', 'facilities-2.xml', 'facilities-0.xml', 'units-1.xml', 'pages'])(
  '%s is no sitemap',
  async (name) => {
    expect((await fetch(`${service.url}/sitemaps/${name}`)).status).toBe(404)
  },
)
