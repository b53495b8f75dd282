// What the script adds to the pages: suggestions, themes, copies, images; and what it weighs.

import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'
import { openBrowser } from './open-browser.ts'
import { saveScreenshot } from './screenshot.ts'

let service: RunningService
let browser: Browser
let context: BrowserContext
let page: Page
/** Requests to other hosts, errors of scripts, and violations of the policy of the page. */
let problems: string[]

beforeAll(async () => {
  service = await startService()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await service?.close()
})

beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(10_000)
  page = await context.newPage()
  problems = []
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(service.url)) problems.push(request.url())
  })
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
})
afterEach(async () => {
  await context.close()
  expect(problems).toEqual([])
})

const open = (path: string) => page.goto(`${service.url}${path}`)
const copied = () => page.evaluate(() => navigator.clipboard.readText())

test.each([
  ['步道', 'zh'],
  ['budao', 'zh'],
  ['jsbd', 'zh'],
  ['trail', 'en'],
])('suggests pages for %s by keyboard', async (text, language) => {
  await open(`/${language}/`)
  const search = page.getByRole('search').getByRole('combobox')
  await search.pressSequentially(text)
  const option = page.getByRole('listbox').getByRole('option').first()
  await option.waitFor()
  expect(await search.getAttribute('aria-expanded')).toBe('true')
  await search.press('ArrowDown')
  expect(await search.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
  await saveScreenshot(page, `suggestions-${language}`)
  await search.press('Escape')
  expect(await page.getByRole('listbox').getByRole('option').count()).toBe(0)
  await search.press('End')
  await search.pressSequentially(' ')
  await option.waitFor()
  await search.press('ArrowDown')
  await search.press('Enter')
  await page.waitForURL(/\/(facilities|indicators|figures|programmes|commitments)\b/)
})

test('Enter without a choice asks for the search page', async () => {
  await open(`/zh/?release=${publishedVersion}`)
  await page.getByRole('search').getByRole('combobox').fill('步道')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/zh\/search\?/)
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ text: '步道', release: publishedVersion })
})

test('the theme that a reader chooses stays', async () => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open('/en/')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByLabel('Colours').selectOption('dark')
  expect(await background()).not.toBe(light)
  await open('/en/indicators')
  expect(await background()).not.toBe(light)
  expect(await page.getByLabel('Colours').inputValue()).toBe('dark')
  await page.getByLabel('Colours').selectOption('system')
  expect(await background()).toBe(light)
})

test('copies the citation, the query and lines of the SDK with the address of the service', async () => {
  await open('/en/figures/o-m278')
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await copied()).toContain(publishedVersion)
  await page.getByRole('button', { name: 'Copy the query' }).click()
  await expect.poll(copied).toContain('slug: { eq: "o-m278" }')
  await page.getByRole('button', { name: 'Copy the SDK lines' }).click()
  await expect.poll(copied).toContain(`url: '${service.url}/graphql'`)
})

test('saves a chart as an image with its source', async () => {
  await open('/zh/indicators/sports-ground-area-per-capita')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.png$/)
  const bytes = await readFile(await download.path())
  // Width and height of the image stand in its first chunk (PNG, 11.2.2).
  const { width, height } = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  expect([width, height]).toEqual([1600, 696])
})

/** Most bytes of script that a view loads, compressed by gzip. */
const SCRIPT_BUDGET = 12_000

test.each([
  '/zh/',
  '/en/indicators/sports-ground-area-per-capita',
  '/zh/figures/o-m278',
  '/en/compare?indicator=sports-ground-area-per-capita&region=140000',
  '/zh/facilities',
  '/en/search?text=trail',
])('%s loads little script, which browsers keep', async (path) => {
  const scripts: number[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    expect(response.headers()['cache-control']).toContain('immutable')
    scripts.push(gzipSync(await response.body()).length)
  })
  await open(path)
  await page.waitForLoadState('networkidle')
  expect(scripts).toHaveLength(2)
  expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(SCRIPT_BUDGET)
})
