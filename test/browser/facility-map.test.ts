// The map of facilities in a browser: views change in place, by mouse and keyboard, and it is usable on any screen.
import { expect, test } from 'vitest'
import { type MappedFacility, mappedFacilities, startMappedService } from '../service/mapped-service.ts'
import { axeViolations } from './axe-violations.ts'
import { useBrowserPages } from './browser-pages.ts'
import { saveScreenshot } from './screenshot.ts'

const pages = useBrowserPages(startMappedService)

const status = () => pages.page.locator('.map-section [role=status]')
const shown = async () => Number(/(\d+) of/.exec((await status().textContent()) ?? '')?.[1])
const readView = () => pages.page.waitForFunction(() => !document.querySelector('.map-section[aria-busy]'))

test('circles zoom in where they are clicked, and going back shows what was seen', async () => {
  const { page } = pages
  await pages.open('/en/facilities?status=OPEN')
  const first = await shown()
  expect(first).toBe(mappedFacilities.filter((facility) => facility.status === 'OPEN').length)
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  await page.locator('.facility-map a[data-map]').first().click()
  await page.waitForURL(/status=OPEN&zoom=/)
  await readView()
  expect(await shown()).toBeLessThanOrEqual(first)
  expect(await page.locator('body[data-same-page]').count()).toBe(1)
  await page.goBack()
  await page.waitForFunction(
    (count) => document.querySelector('.map-section [role=status]')?.textContent?.startsWith(`${count} of`),
    first,
  )
  expect(page.url()).toMatch(/facilities\?status=OPEN$/)
})

test('by keyboard: controls keep the focus, Enter on a circle zooms in, and dots lead to their facilities', async () => {
  const { page } = pages
  await pages.open('/en/facilities?zoom=10&latitude=37.75&longitude=113.35')
  const zoomIn = page.getByRole('link', { name: 'Zoom in', exact: true })
  await zoomIn.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/zoom=11/)
  await readView()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-map'))).toBe('zoomIn')
  await pages.open('/en/facilities?zoom=8&latitude=37.75&longitude=113')
  await page.locator('.facility-map a[data-map]').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/zoom=10/)
  await readView()
  const { longitude, latitude, name } = mappedFacilities.at(-1) as MappedFacility
  await pages.open(`/zh/facilities?zoom=14&latitude=${latitude}&longitude=${longitude}`)
  const dot = page.locator('.facility-map').getByRole('link', { name, exact: true })
  await dot.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/facilities\/court-119$/)
})

interface Look {
  readonly language: 'zh' | 'en'
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

const looks: readonly Look[] = [
  { language: 'zh', width: 1280, colorScheme: 'light' },
  { language: 'en', width: 320, colorScheme: 'dark' },
  { language: 'zh', width: 320, colorScheme: 'light' },
]

test.each(looks)('is accessible: %j', async ({ language, width, colorScheme }) => {
  const { page } = pages
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  await pages.open(`/${language}/facilities?zoom=9&latitude=37.75&longitude=113`)
  expect(await axeViolations(page, { part: '.map-section' })).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  const small = await page
    .locator('.facility-map circle.cluster, .facility-map circle.target')
    .evaluateAll((circles) => circles.filter((circle) => circle.getBoundingClientRect().width < 24).length)
  expect(small).toBe(0)
  await page.locator('.map-section').scrollIntoViewIfNeeded()
  await saveScreenshot(page, `facility-map-${language}-${width}-${colorScheme}`)
})

test('works without script', async () => {
  const page = await pages.openWithoutScript('/en/facilities')
  await page.locator('.facility-map a[data-map]').first().click()
  await page.waitForURL(/zoom=/)
  expect(await page.locator('.facility-map a').count()).toBeGreaterThan(0)
})

test('the address holds the view of the map and the place in the list, whichever was changed last', async () => {
  const { page } = pages
  await pages.open('/en/facilities?first=40&status=OPEN')
  await page.locator('.facility-map a[data-map]').first().click()
  await page.waitForURL(/zoom=/)
  await readView()
  const view = new URL(page.url()).searchParams.get('zoom')
  await expect
    .poll(
      async () => {
        await page.locator('.long').evaluate((list) => list.scrollTo(0, list.scrollHeight))
        return new URL(page.url()).searchParams.get('row')
      },
      { timeout: 20_000 },
    )
    .toMatch(/^[48]1$/)
  expect(new URL(page.url()).searchParams.get('zoom')).toBe(view)
  await page.getByRole('link', { name: 'Zoom out' }).click()
  await page.waitForURL((url) => url.searchParams.get('zoom') !== view)
  expect(new URL(page.url()).searchParams.get('row')).toMatch(/^[48]1$/)
  await readView()
  const counts = await status().textContent()
  await page.reload()
  expect(await page.locator('tr[aria-rowindex="42"], tr[aria-rowindex="82"]').count()).toBeGreaterThan(0)
  expect(await status().textContent()).toBe(counts)
})
