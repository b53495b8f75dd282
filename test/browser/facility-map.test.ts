// The map of facilities in a browser: views change in place, by mouse and keyboard, and it is usable on any screen.
import type { RunningService } from '@tiyu/server'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MappedFacility, mappedFacilities, startMappedService } from '../service/mapped-service.ts'
import { openBrowser } from './open-browser.ts'
import { saveScreenshot } from './screenshot.ts'

let service: RunningService
let browser: Browser
let context: BrowserContext
let page: Page
/** Requests to other hosts, errors of scripts, and violations of the policy of the page. */
let problems: string[]

beforeAll(async () => {
  service = await startMappedService()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await service?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(20_000)
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

const status = () => page.locator('.map-section [role=status]')
const shown = async () => Number(/(\d+) of/.exec((await status().textContent()) ?? '')?.[1])
const readView = () => page.waitForFunction(() => !document.querySelector('.map-section[aria-busy]'))

test('circles zoom in where they are clicked, and going back shows what was seen', async () => {
  await page.goto(`${service.url}/en/facilities?status=OPEN`)
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
  await page.goto(`${service.url}/en/facilities?zoom=10&latitude=37.75&longitude=113.35`)
  const zoomIn = page.getByRole('link', { name: 'Zoom in', exact: true })
  await zoomIn.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/zoom=11/)
  await readView()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-map'))).toBe('zoomIn')
  await page.goto(`${service.url}/en/facilities?zoom=8&latitude=37.75&longitude=113`)
  await page.locator('.facility-map a[data-map]').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/zoom=10/)
  await readView()
  const { longitude, latitude, name } = mappedFacilities.at(-1) as MappedFacility
  await page.goto(`${service.url}/zh/facilities?zoom=14&latitude=${latitude}&longitude=${longitude}`)
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
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`${service.url}/${language}/facilities?zoom=9&latitude=37.75&longitude=113`)
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await run('.map-section', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
  expect(violations).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  const small = await page
    .locator('.facility-map circle.cluster, .facility-map circle.target')
    .evaluateAll((circles) => circles.filter((circle) => circle.getBoundingClientRect().width < 24).length)
  expect(small).toBe(0)
  await page.locator('.map-section').scrollIntoViewIfNeeded()
  await saveScreenshot(page, `facility-map-${language}-${width}-${colorScheme}`)
})

test('works without script', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const quiet = await plain.newPage()
  await quiet.goto(`${service.url}/en/facilities`)
  await quiet.locator('.facility-map a[data-map]').first().click()
  await quiet.waitForURL(/zoom=/)
  expect(await quiet.locator('.facility-map a').count()).toBeGreaterThan(0)
  await plain.close()
})
