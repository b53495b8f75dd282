import type { RunningService } from '@tiyu/server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'
import { axeViolations } from './axe-violations.ts'
import { openBrowser } from './open-browser.ts'
import { saveScreenshot } from './screenshot.ts'

let service: RunningService
let browser: Browser
/** Keeps the compiled script of the editor, which each page would otherwise compile anew. */
let context: BrowserContext
let page: Page
/** Requests to other hosts. */
const externalRequests: string[] = []
const pageErrors: string[] = []

beforeAll(async () => {
  service = await startService()
  browser = await openBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  context.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && !url.startsWith(service.url)) externalRequests.push(url)
  })
})
afterAll(async () => {
  await browser?.close()
  await service?.close()
})

/** Opens an address in place of the page before: an editor that is open keeps working. */
async function openPage(path: string): Promise<void> {
  const former = page
  page = await context.newPage()
  await former?.close()
  page.on('console', (message) => message.type() === 'error' && pageErrors.push(message.text()))
  page.on('pageerror', (error) => pageErrors.push(error.message))
  await page.goto(`${service.url}${path}`)
}

const editorText = () => page.locator('.view-lines').first().textContent()
const addressQuery = () => new URL(page.url()).searchParams.get('query')
const openTable = () => page.getByRole('button', { name: 'Result as a table' }).click()
const tablePane = () => page.getByRole('region', { name: 'Result as a table' })

/** Runs the query once the editor shows it. */
async function runQuery(query: string, answer: RegExp): Promise<void> {
  await expect.poll(editorText, { timeout: 60_000 }).toContain(query)
  await page.getByRole('button', { name: /execute query/i }).click()
  await expect.poll(() => page.locator('.result-window').textContent(), { timeout: 15_000 }).toMatch(answer)
}

/** Puts a query in place of the one in the editor, which would close a bracket that is its first character. */
async function enterQuery(query: string): Promise<void> {
  await page.locator('.view-lines').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(query)
  await expect.poll(addressQuery).toBe(query)
}

it('opens with the examples and runs one, without requests to other hosts', async () => {
  await openPage('/graphiql/')
  await runQuery('FindByWords', /健身步道建设里程/)
  expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(4)
  await saveScreenshot(page, 'graphiql')
  expect([...externalRequests, ...pageErrors]).toEqual([])
})

it('opens the example that the page for developers links to', async () => {
  await openPage('/developers')
  await saveScreenshot(page, 'developers')
  await page.getByRole('link', { name: '示范项目' }).click()
  await runQuery('DemonstrationProjects', /demonstrationProjects/)
})

/** GraphiQL puts the button that closes a tab into the tab. */
const RULES = { 'nested-interactive': { enabled: false } }

// One page for all: the editor takes most of the time of a test to load.
describe('an editor that stays open', () => {
  const before = '{ facilities(filter: { region: { within: "'
  beforeAll(() => openPage(`/graphiql/?query=${encodeURIComponent(`${before}" } }) { nodes { name nameEn } } }`)}`))

  it('completes a code by a name, and the address follows the query', async () => {
    await expect.poll(editorText, { timeout: 20_000 }).toContain('facilities')
    await page.locator('.view-lines').first().click()
    await page.keyboard.press('Home')
    for (const _ of before) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('yuci')
    await page.locator('.suggest-widget').getByText('榆次区').waitFor()
    await saveScreenshot(page, 'graphiql-completion')
    await page.keyboard.press('Enter')
    await expect.poll(addressQuery).toContain('within: "140702"')
    await runQuery('140702', /Yuci\sRing\sTourist\sGreenway/)
  })

  it('shows the events of a subscription until it is stopped', async () => {
    await enterQuery('subscription Hear { releaseActivated { version } }')
    await runQuery('Hear', /"version":\s"20\d\d\.\d+"/)
    await saveScreenshot(page, 'graphiql-subscription')
    await page.getByRole('button', { name: /stop query/i }).click()
    await expect.poll(() => page.getByRole('button', { name: /execute query/i }).count()).toBe(1)
    expect(pageErrors).toEqual([])
  })

  it('shows the result as a table, with files, and has no barriers', async () => {
    await enterQuery(
      'query Facilities { facilities(filter: { region: { within: "140702" } }) { nodes { name nameEn } } }',
    )
    await openTable()
    await page.getByRole('cell', { name: 'Yuci Ring Tourist Greenway' }).waitFor()
    const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
    expect(await (await fetch(`${service.url}${file}`)).text()).toContain('Yuci Ring Tourist Greenway')
    await saveScreenshot(page, 'graphiql-table')
    expect(await axeViolations(page, { exceptions: RULES })).toEqual([])
    await page.getByRole('button', { name: 'GraphiQL Explorer' }).click()
    await page.getByRole('button', { name: 'Documentation Explorer' }).click()
    await page.getByText('Root Types').waitFor()
    expect(await axeViolations(page, { exceptions: RULES })).toEqual([])
    expect([...externalRequests, ...pageErrors]).toEqual([])
  })

  it('says why a result is no table', async () => {
    await enterQuery('query Codes { units { code } sports { code } }')
    await openTable()
    await expect
      .poll(() => tablePane().getByRole('status').textContent(), { timeout: 10_000 })
      .toMatch(/several lists.*多个列表/s)
  })
})
