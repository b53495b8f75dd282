import type { RunningService } from '@tiyu/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'
import { axeViolations } from './axe-violations.ts'
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
  await expect.poll(() => page.locator('.view-lines').first().textContent(), { timeout: 60_000 }).toContain(query)
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

/** GraphiQL puts the button that closes a tab into the tab. */
const RULES = { 'nested-interactive': { enabled: false } }

it('completes a code by a name, and the address follows the query', async () => {
  const before = '{ facilities(filter: { region: { within: "'
  const query = `${before}" } }) { nodes { name nameEn } } }`
  const page = await openPage(`/graphiql/?query=${encodeURIComponent(query)}`)
  const editor = page.locator('.view-lines').first()
  await expect.poll(() => editor.textContent(), { timeout: 20_000 }).toContain('facilities')
  await editor.click()
  await page.keyboard.press('Home')
  for (const _ of before) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('yuci')
  await page.locator('.suggest-widget').getByText('榆次区').waitFor()
  await saveScreenshot(page, 'graphiql-completion')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('query')).toContain('within: "140702"')
  await runQuery(page, '140702', /Yuci\sRing\sTourist\sGreenway/)
})

it('shows the result as a table, with files, and has no barriers', async () => {
  const query = '{ facilities(filter: { region: { within: "140702" } }) { nodes { name nameEn } } }'
  const page = await openPage(`/graphiql/?query=${encodeURIComponent(query)}`)
  await page.getByRole('button', { name: 'Result as a table' }).click()
  await page.getByRole('cell', { name: 'Yuci Ring Tourist Greenway' }).waitFor()
  const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  expect(await (await fetch(`${service.url}${file}`)).text()).toContain('Yuci Ring Tourist Greenway')
  await saveScreenshot(page, 'graphiql-table')
  expect(await axeViolations(page, { exceptions: RULES })).toEqual([])
  await page.getByRole('button', { name: 'GraphiQL Explorer' }).click()
  await page.getByRole('button', { name: 'Documentation Explorer' }).click()
  await page.getByText('Root Types').waitFor()
  expect(await axeViolations(page, { exceptions: RULES })).toEqual([])
  expect(externalRequests).toEqual([])
})

it('says why a result is no table', async () => {
  const page = await openPage(`/graphiql/?query=${encodeURIComponent('{ units { code } sports { code } }')}`)
  await page.getByRole('button', { name: 'Result as a table' }).click()
  const pane = page.getByRole('region', { name: 'Result as a table' })
  await expect
    .poll(() => pane.getByRole('status').textContent(), { timeout: 10_000 })
    .toMatch(/several lists.*多个列表/s)
  pageErrors.length = 0
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
