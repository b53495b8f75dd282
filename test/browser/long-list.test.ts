// A list of thousands of rows, as a reader goes through it: from either end, by keyboard, away and back. The package is made.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { expect, test } from 'vitest'
import { generateNation } from '../../scripts/nation/nation.ts'
import { axeViolations } from './axe-violations.ts'
import { useBrowserPages } from './browser-pages.ts'
import { saveScreenshot } from './screenshot.ts'

const FACILITIES = 3000

/** Starts a service of a made package, which is deleted when it closes. */
async function startLongList(): Promise<RunningService> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-long-list-'))
  const DATA_DIR = join(folder, 'package')
  const size = { facilities: FACILITIES, observations: 500, indicators: 10, seed: 1, townships: false, gzip: false }
  await generateNation({ ...size, out: DATA_DIR })
  const env = { STATE_DIR: join(folder, 'state'), DATABASE_URL: '', DATA_DIR }
  const service = await serve(readSettings({ ...env, PORT: '0', SHUTDOWN_SECONDS: '1' }))
  return {
    ...service,
    async close() {
      await service.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const pages = useBrowserPages(startLongList)

const state = () => pages.page.locator('.rows > [role=status]').textContent()
const scrollTo = (end: 'top' | 'bottom') =>
  pages.page.locator('.long').evaluate((list, to) => list.scrollTo(0, to === 'top' ? 0 : list.scrollHeight), end)

/** The number of the first row below the headings; not a number while only its place is reserved. */
const rowInView = () =>
  pages.page.locator('.long').evaluate((list) => {
    const line = list.querySelector('th')?.getBoundingClientRect().bottom ?? 0
    const row = [...list.querySelectorAll('tbody tr')].find((each) => each.getBoundingClientRect().bottom > line + 1)
    return Number(row?.getAttribute('aria-rowindex') ?? Number.NaN)
  })

test('rows are read on while a reader scrolls down, and the document stays small', async () => {
  const { page } = pages
  await pages.open('/en/facilities')
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(FACILITIES + 1))
  await expect
    .poll(
      async () => {
        await scrollTo('bottom')
        return state()
      },
      { timeout: 20_000 },
    )
    .toMatch(/^Entries 1 to [1-9],\d00 of 3,000 are read$/)
  expect(await page.locator('.rows tr').count()).toBeLessThan(600)
  expect(await axeViolations(page)).toEqual([])
})

test('paper has all rows that were read', async () => {
  const { page } = pages
  await pages.open('/en/facilities')
  const read = async () => Number(/to ([\d,]+) of/.exec((await state()) ?? '')?.[1]?.replace(',', ''))
  await expect
    .poll(
      async () => {
        await scrollTo('bottom')
        return read()
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(800)
  const count = () => page.locator('.rows tr[aria-rowindex]').count()
  expect(await count()).toBeLessThan(await read())
  await page.evaluate(() => {
    const rows = () => document.querySelectorAll('.rows tr[aria-rowindex]').length
    addEventListener('beforeprint', () => document.body.setAttribute('data-printed', String(rows())))
  })
  await page.pdf()
  expect(Number(await page.locator('body').getAttribute('data-printed'))).toBe(await read())
  await scrollTo('top')
  await expect.poll(count).toBeLessThan(await read())
})

test('a reader goes to the end, and up from there', async () => {
  const { page } = pages
  await pages.open('/en/facilities')
  await page.getByRole('link', { name: 'End of the list' }).click()
  await page.locator(`tr[aria-rowindex="${FACILITIES + 1}"]`).waitFor({ state: 'attached' })
  expect(await page.locator('.list-status').textContent()).toContain('Entries 2,901 to 3,000 of 3,000')
  await expect
    .poll(
      async () => {
        await scrollTo('top')
        return state()
      },
      { timeout: 20_000 },
    )
    .toMatch(/^Entries 2,[0-6]01 to 3,000 of 3,000 are read$/)
  await page.getByRole('link', { name: 'Beginning of the list' }).click()
  await page.locator('tr[aria-rowindex="2"]').waitFor()
})

test('the back button leads to the same rows, under the same conditions', async () => {
  const { page } = pages
  await pages.open('/zh/facilities?order=opened')
  await expect
    .poll(
      async () => {
        await scrollTo('bottom')
        return new URL(page.url()).searchParams.get('row')
      },
      { timeout: 20_000 },
    )
    .toMatch(/^([2-9]|[12]\d)01$/)
  await page.locator('.long').evaluate((list) => list.scrollBy(0, -1500))
  await expect.poll(rowInView, { timeout: 10_000 }).toBeGreaterThan(1)
  const row = await rowInView()
  await page
    .locator(`tr[aria-rowindex="${row + 3}"] a`)
    .first()
    .click()
  await page.waitForURL(/facilities\/./)
  await page.goBack()
  await page.locator('.long').waitFor()
  expect(new URL(page.url()).searchParams.get('order')).toBe('opened')
  await expect.poll(rowInView, { timeout: 10_000 }).toBe(row)
  await saveScreenshot(page, 'long-list-zh')
})

test('by keyboard a reader gets past the list without going through its rows', async () => {
  const { page } = pages
  await pages.open('/en/facilities')
  await page.getByRole('link', { name: 'End of the list' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('footer')?.className)).toBe('site-footer')
})

test('without script the pages lead to each other in both directions', async () => {
  const reader = await pages.openWithoutScript('/en/facilities')
  const firstName = () => reader.locator('tbody a').first().textContent()
  const status = () => reader.locator('.list-status [role=status]').textContent()
  const names = [await firstName()]
  await reader.getByRole('link', { name: 'Next page' }).click()
  expect(await status()).toBe('Entries 101 to 200 of 3,000')
  names.push(await firstName())
  await reader.getByRole('link', { name: 'Next page' }).click()
  await reader.getByRole('link', { name: 'Previous page' }).click()
  expect(await firstName()).toBe(names[1])
  await reader.getByRole('link', { name: 'Previous page' }).click()
  expect([await firstName(), await status()]).toEqual([names[0], 'Entries 1 to 100 of 3,000'])
})
