// The pages of a static build, served by an ordinary file server below a path: every link leads to a file.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyStateFolder } from '@tiyu/store/testing'
import sirv from 'sirv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BuiltSite, runTiyu } from './built-site.ts'

const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))

/** Where the build is served: the server has nothing else. */
const PLACE = '/open/data/'

let folder: string
let state: string
let server: Server
let origin: string
const env = () => ({ STATE_DIR: state, DATABASE_URL: '', DATA_DIR })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-static-pages-'))
  state = await copyStateFolder()
  await runTiyu(['static', join(folder, PLACE)], env())
  const serve = sirv(folder, { dev: false })
  server = createServer((request, response) => serve(request, response, () => void response.writeHead(404).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 300_000)
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  for (const path of [folder, state]) await rm(path, { recursive: true, force: true })
})

/** Returns what a page links to, loads, or sends a form to. */
const addressesIn = (html: string) =>
  Array.from(html.matchAll(/\s(?:href|src|action)="([^"]*)"/g), ([, address = '']) => address.replaceAll('&amp;', '&'))

const isPage = ({ pathname }: URL) => pathname.endsWith('/') || pathname.endsWith('.html')

/** Requests that are sent together. */
const TOGETHER = 16

/** Returns the text of a page; undefined for a file that is no page, of which only the head is read. */
async function readAddress(address: string): Promise<string | undefined> {
  const url = new URL(address)
  const response = await fetch(url, { method: isPage(url) ? 'GET' : 'HEAD' })
  expect([address, response.status]).toEqual([address, 200])
  return isPage(url) ? response.text() : undefined
}

/** Returns the addresses of the build that a page leads to. */
const targetsOf = (address: string, html: string) =>
  addressesIn(html).flatMap((link) => {
    const { href, origin: target } = new URL(link, address)
    return target === origin ? href.replace(/#.*/, '') : []
  })

/** Reads everything that can be reached from the front page; returns the pages by their path in the build. */
async function crawl(): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const seen = new Set([`${origin}${PLACE}`])
  let unread = [...seen]
  while (unread.length > 0) {
    const addresses = unread.splice(0, TOGETHER)
    const texts = await Promise.all(addresses.map(readAddress))
    for (const [at, address] of addresses.entries()) {
      const html = texts[at]
      if (html === undefined) continue
      pages.set(new URL(address).pathname.slice(PLACE.length), html)
      const found = targetsOf(address, html).filter((target) => !seen.has(target))
      for (const target of found) seen.add(target)
      unread = [...unread, ...new Set(found)]
    }
  }
  return pages
}

describe('the pages of a static build', () => {
  it('are all reached from the front page by links that work below any path', { timeout: 120_000 }, async () => {
    const pages = await crawl()
    const site = new BuiltSite(join(folder, PLACE))
    const { types } = await site.json<{ types: Record<string, { list: string; count: number }> }>('manifest.json')
    const count = (prefix: string) => [...pages.keys()].filter((path) => path.startsWith(prefix)).length
    // Lists have further pages and conditions, which are in folders.
    const rows = (prefix: string) =>
      [...pages.keys()].filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/')).length
    for (const language of ['zh', 'en']) {
      expect(rows(`${language}/figures/`)).toBe(types.Observation?.count)
      expect(rows(`${language}/facilities/`)).toBe(types.Facility?.count)
      expect(count(`${language}/compare/indicator/`)).toBeGreaterThan(20)
      expect(count(`${language}/findings/verdict/PASS/page/`)).toBeGreaterThan(1)
    }
    const sums = await site.text('SHA256SUMS')
    const unlinked = sums.split('\n').flatMap((line) => {
      const path = line.slice(66)
      return path.endsWith('.html') && !pages.has(path) && path !== 'index.html' ? path : []
    })
    expect(unlinked).toEqual([])
  })

  it('show the words of a figure, and what is no part of the build is not linked', async () => {
    const html = await readFile(join(folder, PLACE, 'zh/figures/o-m278.html'), 'utf8')
    expect(html).toContain('全市人均体育场地面积达到<mark>2.75平方米</mark>')
    expect(html).toMatch(/<link rel="stylesheet" href="\.\.\/\.\.\/assets\/[^"]+\.css"/)
    expect(html).not.toMatch(/href="[^"]*graphi?ql|<style>/)
    const front = await readFile(join(folder, PLACE, 'index.html'), 'utf8')
    expect(front).toContain('"@type":"Dataset"')
    expect(front).toContain('href="data/release.xlsx"')
    expect(front).toContain('lang="en" hreflang="en">English')
  })
})

it('rows of long tables have no pages', async () => {
  const site = new BuiltSite(join(folder, 'short'))
  await runTiyu(['static', site.folder, '--pages-up-to', '20'], env())
  const sums = await site.text('SHA256SUMS')
  const { types } = await site.json<{ types: Record<string, { list: string; count: number }> }>('manifest.json')
  const counts = new Map(Object.values(types).map(({ list, count }) => [list.toLowerCase(), count]))
  const sections = new Set(sums.split('\n').flatMap((line) => /^\w+ +zh\/([a-z-]+)\//.exec(line)?.[1] ?? []))
  expect([...sections]).toEqual(expect.arrayContaining(['facilities', 'policies']))
  // Sections without a table, such as the dictionary, have all their pages.
  for (const section of sections) expect(counts.get(section.replaceAll('-', '')) ?? 0).toBeLessThanOrEqual(20)
  expect(await site.text('zh/index.html')).not.toContain('compare.html')
  const failure = await runTiyu(['static', site.folder, '--pages-up-to', 'all'], env()).catch((error) => error)
  expect(failure.stderr).toContain('请给出行数')
})
