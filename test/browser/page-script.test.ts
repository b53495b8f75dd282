// What the script adds to the pages: suggestions, themes, copies, images; and what it weighs.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { publishedVersion } from '@tiyu/store/testing'
import { expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'
import { useBrowserPages } from './browser-pages.ts'
import { saveScreenshot } from './screenshot.ts'

const pages = useBrowserPages(startService, { permissions: ['clipboard-read', 'clipboard-write'] })

const copied = () => pages.page.evaluate(() => navigator.clipboard.readText())

test.each([
  ['步道', 'zh'],
  ['budao', 'zh'],
  ['jsbd', 'zh'],
  ['trail', 'en'],
])('suggests pages for %s by keyboard', async (text, language) => {
  const { page } = pages
  await pages.open(`/${language}/`)
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
  const { page } = pages
  await pages.open(`/zh/?release=${publishedVersion}`)
  await page.getByRole('search').getByRole('combobox').fill('步道')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/zh\/search\?/)
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ text: '步道', release: publishedVersion })
})

test('the theme that a reader chooses stays', async () => {
  const { page } = pages
  await page.emulateMedia({ colorScheme: 'light' })
  await pages.open('/en/')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByLabel('Colours').selectOption('dark')
  expect(await background()).not.toBe(light)
  await pages.open('/en/indicators')
  expect(await background()).not.toBe(light)
  expect(await page.getByLabel('Colours').inputValue()).toBe('dark')
  await page.getByLabel('Colours').selectOption('system')
  expect(await background()).toBe(light)
})

test('paper is light, whatever theme the reader chose', async () => {
  const { page } = pages
  await page.emulateMedia({ colorScheme: 'light' })
  await pages.open('/zh/regions/140700')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByLabel('配色').selectOption('dark')
  await page.emulateMedia({ media: 'print' })
  expect(await background()).toBe(light)
  expect(await page.locator('header nav').isVisible()).toBe(false)
})

test('copies the citation, the query and lines of the SDK with the address of the service', async () => {
  const { page } = pages
  await pages.open('/en/figures/o-m278')
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await copied()).toContain(publishedVersion)
  await page.getByRole('button', { name: 'Copy the query' }).click()
  await expect.poll(copied, { timeout: 10_000 }).toContain('slug: { eq: "o-m278" }')
  await page.getByRole('button', { name: 'Copy the SDK lines' }).click()
  await expect.poll(copied, { timeout: 10_000 }).toContain(`url: '${pages.service.url}/graphql'`)
})

test('saves a chart as an image with its source', async () => {
  const { page } = pages
  await pages.open('/zh/indicators/sports-ground-area-per-capita')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.png$/)
  const bytes = await readFile(await download.path())
  // The first chunk has the width and the height of the image (PNG, 11.2.2).
  const { width, height } = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  expect([width, height]).toEqual([1616, 832])
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
  const { page } = pages
  const scripts: number[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    expect(response.headers()['cache-control']).toContain('immutable')
    scripts.push(gzipSync(await response.body()).length)
  })
  await pages.open(path)
  await page.waitForLoadState('networkidle')
  expect(scripts).toHaveLength(2)
  expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(SCRIPT_BUDGET)
})

const chosen = (name: string) => pages.page.locator(`select[name=${name}]`).inputValue()

test.each([
  ['zh', '指标', 'rjtycdmj'],
  ['zh', '指标', 'per capita sports'],
  ['zh', '指标', '人均体育场地面积'],
  ['en', 'Indicator', 'sports-ground-area-per-capita'],
])('a comparison is chosen by name in %s: %s %s', async (language, label, text) => {
  const { page } = pages
  await pages.open(`/${language}/compare`)
  const indicator = page.getByRole('combobox', { name: label })
  await indicator.fill(text)
  const option = page.getByRole('listbox').getByRole('option').first()
  await option.waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await chosen('indicator')).toBe('sports-ground-area-per-capita')
  const region = page.getByRole('combobox', { name: language === 'zh' ? '比较的地区' : 'Divisions of' })
  await region.fill('Shanxi')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.waitForURL(/indicator=sports-ground-area-per-capita&region=140000/)
  expect(await page.getByRole('status').filter({ hasText: '11' }).count()).toBe(1)
})

test('a region that is not among the choices is found by the search', async () => {
  const { page } = pages
  await pages.open('/en/facilities')
  const region = page.getByRole('combobox', { name: 'Region' })
  await region.fill('yuci')
  await page.getByRole('listbox').getByText('Yuci District').click()
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/region=140702/)
  expect(await page.getByRole('row').count()).toBe(2)
})

test('leaving a field without a choice keeps the one before', async () => {
  const { page } = pages
  await pages.open('/en/compare?indicator=football-pitches&region=140000')
  const indicator = page.getByRole('combobox', { name: 'Indicator' })
  const before = await indicator.inputValue()
  await indicator.fill('zzz')
  await page.keyboard.press('Tab')
  expect([await indicator.inputValue(), await chosen('indicator')]).toEqual([before, 'football-pitches'])
})

test('a long list is one table that is read while it is scrolled', async () => {
  const { page } = pages
  await pages.open('/en/events?first=5')
  const table = page.getByRole('table')
  const total = Number(await table.getAttribute('aria-rowcount')) - 1
  const rows = () => page.locator('tr[aria-rowindex]').count()
  await expect
    .poll(
      async () => {
        await page.locator('.long').evaluate((list) => list.scrollTo(0, list.scrollHeight))
        return page.locator('.rows > [role=status]').textContent()
      },
      { timeout: 15_000 },
    )
    .toBe(`Entries 1 to ${total} of ${total} are read`)
  // Rows far above are out of the document, and come back.
  await page.locator('.long').evaluate((list) => list.scrollTo(0, list.scrollHeight))
  expect(await rows()).toBeLessThanOrEqual(total)
  await page.locator('.long').evaluate((list) => list.scrollTo(0, 0))
  await page.locator('tr[aria-rowindex="2"] a').first().waitFor()
  expect(await page.getByRole('columnheader').count()).toBe(6)
})

test('a list whose next page cannot be read says so and tries again', async () => {
  const { page } = pages
  let failures = 1
  await page.route(/after=/, (route) => (failures-- > 0 ? route.fulfill({ status: 429 }) : route.continue()))
  await pages.open('/en/events?first=5')
  await page.getByText('Too many requests').waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText(/^Entries 1 to 1\d of \d+ are read$/).waitFor()
  pages.expectProblem('429')
})

test('suggestions say that the service is gone', async () => {
  const { page } = pages
  await pages.open('/en/')
  await page.route(/\/en\/search/, (route) => route.abort())
  await page.getByRole('search').getByRole('combobox').pressSequentially('trail')
  await page.getByText('The service cannot be reached').waitFor()
  pages.expectProblem('ERR_FAILED')
})

test('without script the same choices are lists and links', async () => {
  const reader = await pages.openWithoutScript('/en/events?first=5')
  await reader.getByRole('link', { name: 'Next page' }).click()
  expect(await reader.getByRole('row').count()).toBe(6)
  await reader.goto(`${pages.service.url}/en/facilities`)
  await reader.getByLabel('Type').selectOption({ label: 'Gymnasium (3)' })
  await reader.getByRole('button', { name: 'Show' }).click()
  expect(await reader.getByRole('row').count()).toBe(4)
  expect(await reader.locator('.needs-script').first().isVisible()).toBe(false)
})

test.each([
  ['/zh/indicators/sports-ground-area-per-capita', 'svg.chart'],
  ['/en/figures/o-m278', '.number-digits'],
  ['/en/compare?indicator=sports-ground-area-per-capita&region=140000', 'table, svg.chart'],
])('%s can be shown in a frame of another site by the code that it offers', async (path, content) => {
  const { page } = pages
  await pages.open(path)
  await page.locator('[data-copy*="<iframe"]').click()
  await expect.poll(copied, { timeout: 10_000 }).toContain('<iframe')
  const code = await copied()
  expect(code).toContain(`${pages.service.url}${path.split('?')[0]}`)
  expect(code).toMatch(/release=\d{4}\.\d+/)
  await page.route('http://other.example/', (route) => route.fulfill({ contentType: 'text/html', body: code }))
  await page.goto('http://other.example/')
  const frame = page.frameLocator('iframe')
  await frame.locator(content).first().waitFor()
  expect(await frame.locator('header').count()).toBe(0)
  await saveScreenshot(page, `embedded-${path.slice(1, 3)}`)
  pages.expectProblem('other.example')
})

test('only embedded pages may be shown in a frame', async () => {
  const policyOf = async (path: string) =>
    (await fetch(`${pages.service.url}${path}`)).headers.get('content-security-policy') ?? ''
  expect(await policyOf('/zh/figures/o-m278?embed')).toContain('frame-ancestors *')
  for (const path of ['/zh/figures/o-m278', '/zh/?embed', '/zh/figures/none?embed']) {
    expect(await policyOf(path)).toContain("frame-ancestors 'none'")
  }
})
