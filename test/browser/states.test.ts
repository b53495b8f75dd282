// What a reader sees while the script waits, where it finds nothing, and where the service refuses or is gone.
import { expect, test } from 'vitest'
import { startMappedService } from '../service/mapped-service.ts'
import { useBrowserPages } from './browser-pages.ts'
import { saveScreenshot } from './screenshot.ts'

const pages = useBrowserPages(startMappedService)

const search = () => pages.page.getByRole('search')
const status = () => search().getByRole('status')

/** True for what everybody sees; texts for screen readers only are one pixel large. */
const isInView = async () => ((await status().boundingBox())?.width ?? 0) > 10

/** True if nothing that is behind it shows through. */
const isOpaque = () => status().evaluate((line) => !/^rgba|transparent/.test(getComputedStyle(line).backgroundColor))

test.each([
  ['zh', '没有相符的内容'],
  ['en', 'Nothing matches'],
])('suggestions that find nothing say so in %s', async (language, text) => {
  await pages.open(`/${language}/`)
  await search().getByRole('combobox').pressSequentially('quidditch')
  await status().filter({ hasText: text }).waitFor()
  expect([await isInView(), await isOpaque()]).toEqual([true, true])
})

test('suggestions that take long say that they are read, until they are there', async () => {
  const { page } = pages
  let answer = () => {}
  const released = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/\/zh\/search/, async (route) => {
    await released
    await route.continue()
  })
  await pages.open('/zh/')
  await search().getByRole('combobox').pressSequentially('步道')
  await status().filter({ hasText: '加载中' }).waitFor()
  expect(await isInView()).toBe(true)
  await saveScreenshot(page, 'suggestions-loading')
  answer()
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  expect(await isInView()).toBe(false)
})

test.each([
  ['a full stop', 'zh', '。'],
  ['marks', 'en', '?!'],
  ['a text that is too long', 'en', 'x'.repeat(5000)],
])('a search for %s finds nothing', async (_, language, text) => {
  await pages.open(`/${language}/search?text=${encodeURIComponent(text)}`)
  expect(await pages.page.locator('main [role=status]').textContent()).toMatch(/^(没有找到|Nothing found)/)
})

test.each([
  ['too many requests', 'Too many requests', { status: 429 }],
  ['a service that is gone', 'The service cannot be reached', 'abort'],
] as const)('a map that does not change because of %s says so, and tries again', async (_, text, failure) => {
  const { page } = pages
  await pages.open('/en/facilities?zoom=10&latitude=37.75&longitude=113.35')
  const before = await page.locator('.facility-map').innerHTML()
  await page.route(/zoom=11/, (route) => (failure === 'abort' ? route.abort() : route.fulfill(failure)))
  await page.getByRole('link', { name: 'Zoom in', exact: true }).click()
  await page.locator('.map-section').getByText(text).waitFor()
  expect(await page.locator('.facility-map').innerHTML()).toBe(before)
  await saveScreenshot(page, `map-${failure === 'abort' ? 'gone' : 'refused'}`)
  await page.unroute(/zoom=11/)
  await page.locator('.map-section').getByRole('button', { name: 'Try again' }).click()
  await page.waitForFunction((old) => document.querySelector('.facility-map')?.innerHTML !== old, before)
  expect(await page.locator('.map-section > .status').count()).toBe(0)
  pages.expectProblem(failure === 'abort' ? 'ERR_FAILED' : '429')
})
