import type { RunningService } from '@tiyu/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'
import { openBrowser } from './open-browser.ts'
import { saveScreenshot } from './screenshot.ts'

let service: RunningService
let browser: Browser
/** Requests to other hosts. */
const externalRequests: string[] = []
const pageErrors: string[] = []

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service?.close())

// A browser for each test: an open editor keeps working, and the browser exits with its last page.
beforeEach(async () => {
  browser = await openBrowser()
})
afterEach(() => browser?.close())

async function openPage(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(service.url) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue()
    externalRequests.push(url)
    return route.abort()
  })
  page.on('console', (message) => message.type() === 'error' && pageErrors.push(message.text()))
  page.on('pageerror', (error) => pageErrors.push(error.message))
  await page.goto(`${service.url}${path}`)
  return page
}

/** Runs the query once the editor shows it. */
async function runQuery(page: Page, query: string, answer: RegExp): Promise<void> {
  await expect.poll(() => page.locator('.view-lines').first().textContent(), { timeout: 20_000 }).toContain(query)
  await page.getByRole('button', { name: /execute query/i }).click()
  await expect.poll(() => page.locator('.result-window').textContent(), { timeout: 15_000 }).toMatch(answer)
}

it('opens with the examples and runs one, without requests to other hosts', async () => {
  const page = await openPage('/graphiql/')
  await runQuery(page, 'FindByWords', /健身步道建设里程/)
  expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(4)
  await saveScreenshot(page, 'graphiql')
  expect(externalRequests).toEqual([])
  expect(pageErrors).toEqual([])
})

it('opens the example that the page for developers links to', async () => {
  const page = await openPage('/developers')
  await saveScreenshot(page, 'developers')
  await page.getByRole('link', { name: '示范项目' }).click()
  await runQuery(page, 'DemonstrationProjects', /demonstrationProjects/)
})

it('shows the events of a subscription until it is stopped', async () => {
  const query = 'subscription Hear { releaseActivated { version } }'
  const page = await openPage(`/graphiql/?query=${encodeURIComponent(query)}`)
  await runQuery(page, 'Hear', /"version":\s"20\d\d\.\d+"/)
  await saveScreenshot(page, 'graphiql-subscription')
  await page.getByRole('button', { name: /stop query/i }).click()
  await expect.poll(() => page.getByRole('button', { name: /execute query/i }).count()).toBe(1)
  expect(pageErrors).toEqual([])
})
