// The HTML pages in light and dark mode, on wide and narrow screens: no overflow, enough contrast, marked languages.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import type { Browser, Page } from 'playwright-core'
import sirv from 'sirv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTiyu } from '../static-build/built-site.ts'
import { axeViolations } from './axe-violations.ts'
import { openBrowser } from './open-browser.ts'
import { saveScreenshot } from './screenshot.ts'

let service: RunningService
let files: Server
let folder: string
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-pages-'))
  const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))
  const env = { STATE_DIR: join(folder, 'state'), DATABASE_URL: '', DATA_DIR }
  await runTiyu(['publish'], env)
  await runTiyu(['static', join(folder, 'site'), '--pages-up-to', '20'], env)
  service = await serve(readSettings({ ...env, PORT: '0', SHUTDOWN_SECONDS: '1' }))
  files = createServer(sirv(folder)).listen(0, '127.0.0.1')
  await once(files, 'listening')
  browser = await openBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  files?.close()
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Returns texts with Chinese characters outside of elements with `lang="zh…"`. */
function textsWithoutLanguage(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode
    const language = parentElement?.closest('[lang]')?.getAttribute('lang')
    if (/\p{Script=Han}/u.test(textContent ?? '') && !language?.startsWith('zh')) texts.push(textContent ?? '')
  }
  return texts
}

/** Returns texts with a contrast below 4.5, the minimum of WCAG 2 (1.4.3). */
function lowContrastTexts(): string[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((one) => {
      const part = one / 255
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const backgroundOf = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
    return channels(colour)[3] === 0 ? backgroundOf(element?.parentElement ?? null) : colour
  }
  const leaves = [...document.querySelectorAll('body *')].filter(({ childNodes }) =>
    [...childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim()),
  )
  return leaves.flatMap((element) => {
    const [one, other] = [getComputedStyle(element).color, backgroundOf(element)].map(luminance).sort((a, b) => b - a)
    const contrast = ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05)
    return contrast < 4.5 ? [`${contrast.toFixed(2)} ${element.outerHTML.slice(0, 80)}`] : []
  })
}

const viewports = ['light', 'dark'].flatMap((colorScheme) =>
  [1280, 390].map((width) => ({ colorScheme: colorScheme as 'light' | 'dark', width })),
)

/** Pages by the name of their screenshots; the static build has its own host. */
const paths: Readonly<Record<string, string>> = {
  'front-page-en': '/en/',
  'front-page-zh': '/zh/',
  developers: '/developers',
  indicator: '/en/indicators/sports-ground-area-per-capita',
  figure: '/zh/figures/o-s013',
  region: '/en/regions/140700',
  compare: '/zh/compare?indicator=sports-ground-area-per-capita&region=100000',
  findings: '/en/findings',
  search: '/zh/search?text=%E6%AD%A5%E9%81%93',
  source: '/en/sources/jinzhong-sports-bureau-2020',
  facility: '/en/facilities/jinzhong-gymnasium',
  'static-build': '/',
}

/** Address of the static build, in a folder of its host. */
const buildAddress = () => `http://127.0.0.1:${(files.address() as AddressInfo).port}/site`

const addressOf = (name: string) => `${name === 'static-build' ? buildAddress() : service.url}${paths[name]}`

describe.each(Object.keys(paths))('page %s', (name) => {
  test.each(viewports)('is readable in $colorScheme mode at $width pixels', async ({ colorScheme, width }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    await page.goto(addressOf(name))
    await saveScreenshot(page, `${name}-${colorScheme}-${width}`, { fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await page.evaluate(textsWithoutLanguage)).toEqual([])
    expect(await page.evaluate(lowContrastTexts)).toEqual([])
    if (colorScheme === 'dark' || width > 1000) expect(await axeViolations(page)).toEqual([])
  })

  test('shows the keyboard focus', async () => {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      return [element.tagName, getComputedStyle(element).outlineStyle]
    })
    expect(focused).toEqual(['A', 'solid'])
  })
})

test('a static build is searched by its own files, with the results of the service', async () => {
  const host = buildAddress()
  const firstResults = async (address: string) => {
    await page.goto(address)
    await page.waitForSelector('ol.results > li')
    const texts = await page.locator('ol.results > li').evaluateAll((items) => items.map((item) => item.textContent))
    return texts.slice(0, 20)
  }
  // By its traditional form, by a word of texts, by pinyin, and with a wrong character.
  for (const text of ['晉中市體育館', '手球', 'rouliqiu', '健求步道']) {
    const query = `text=${encodeURIComponent(text)}`
    const results = await firstResults(`${host}/zh/search.html?${query}`)
    expect(results).toEqual(await firstResults(`${service.url}/zh/search?${query}`))
  }
  await page.goto(`${host}/zh/search.html?text=${encodeURIComponent('晉中市體育館')}`)
  await page.waitForSelector('ol.results a')
  expect(await page.locator('ol.results a').first().getAttribute('href')).toMatch(/zh\/facilities\/[a-z-]+\.html$/)
  expect(await page.locator('h1').textContent()).toBe('晉中市體育館')
  await page.locator('ol.results a').first().click()
  expect(await page.locator('h1').textContent()).toContain('体育馆')
  await page.goto(`${host}/zh/search.html?text=${encodeURIComponent('收球')}`)
  await page.waitForSelector('p a[href^="?text="]')
  await page.locator('p a[href^="?text="]').click()
  await page.waitForSelector('ol.results a')
  expect(await page.locator('h1').textContent()).toBe('手球')
  await page.goto(`${host}/en/policies.html`)
  await page.locator('form.search input[type=search]').fill('quidditch')
  await page.locator('form.search button[type=submit]').click()
  await page.locator('p.soft[role=status]', { hasText: 'Nothing matches' }).waitFor()
})

test('a static build whose files cannot be read says so in words, and is read again', async () => {
  await page.route('**/search/**/*.json', (route) => route.fulfill({ status: 503, body: 'down' }))
  await page.goto(`${buildAddress()}/zh/search.html?text=${encodeURIComponent('体育馆')}`)
  await page.locator('p[role=status]', { hasText: '服务无法访问' }).waitFor()
  const field = page.locator('form.search input[type=search]')
  await field.fill('手球')
  await page.locator('form.search p.status', { hasText: '服务无法访问' }).waitFor()
  await page.unroute('**/search/**/*.json')
  await field.fill('体育馆')
  await page.getByRole('option').first().waitFor()
  await page.goto(`${buildAddress()}/zh/search.html?text=${encodeURIComponent('。')}`)
  await page.locator('p[role=status]', { hasText: '没有相符的内容' }).waitFor()
})

test('the page for developers shows the URL of the request, and does not inject headers', async () => {
  const fetchPage = async (headers: Record<string, string>) =>
    (await fetch(`${service.url}/developers`, { headers })).text()
  expect(await fetchPage({})).toContain(`curl -G ${service.url}/graphql `)
  expect(await fetchPage({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'sport.example.org' })).toContain(
    `createClient({ url: 'https://sport.example.org/graphql' })`,
  )
  expect(await fetchPage({ 'x-forwarded-host': '"><script>' })).not.toContain('<script>')
})
