// The page of a review in a browser: keys, names in pinyin, two reviewers, without script, and for all.
import { DraftedReport } from '@tiyu/importing/review/testing'
import { startReview } from '@tiyu/server'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser/open-browser.ts'
import { saveScreenshot } from '../browser/screenshot.ts'

const TEXT = `晋中市体育局2022年工作总结
一、2022年工作总结
新建健身步道12公里，居全省第二。新增智慧驿站8个。
举办2022年山西省武术锦标赛。电话0354-2031234。
`

type ReviewServer = Awaited<ReturnType<typeof startReview>>

let drafted: DraftedReport
let servers: [ReviewServer, ReviewServer]
let browser: Browser
beforeAll(async () => {
  drafted = await DraftedReport.of(TEXT)
  const start = (reviewer: string) =>
    startReview({ folder: drafted.folder, into: drafted.copy.folder, reviewer, port: 0 })
  servers = [await start('甲'), await start('乙')]
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  for (const server of servers) await server.close()
  await drafted[Symbol.asyncDispose]()
})

/** Opens the page of a reviewer at a row. */
async function open(server: ReviewServer, row = '', options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${server.url}?row=${row}`)
  return page
}

test.each(['light', 'dark'] as const)('has no barriers in %s colours', async (colorScheme) => {
  const page = await open(servers[0], 'draft-e-0001')
  await page.emulateMedia({ colorScheme })
  await saveScreenshot(page, `review-${colorScheme}`)
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe
    const { violations: found } = await run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 100)}`))
  })
  expect(violations).toEqual([])
  await page.context().close()
})

test('an indicator is chosen by its initials, and the other reviewer sees the decision', async () => {
  const [one, other] = [await open(servers[0], 'draft-o-0002'), await open(servers[1], 'draft-o-0002')]
  const field = one.locator('.cell:has(#cell-indicatorCode) input[role=combobox]')
  await field.fill('jsbdsl')
  await field.press('ArrowDown')
  await field.press('Enter')
  expect(await field.inputValue()).toBe('健身步道数量')
  await field.press('Escape')
  await one.keyboard.press('a')
  await other.locator('.cited.accepted', { hasText: '8' }).waitFor()
  await one.keyboard.press('u')
  await other.locator('.cited.open', { hasText: '8' }).first().waitFor()
  await one.context().close()
  await other.context().close()
})

test('what is typed stays while another reviewer decides', async () => {
  const [one, other] = [await open(servers[0], 'draft-e-0001'), await open(servers[1], 'draft-o-0001')]
  await one.locator('#cell-nameEn').fill('Shanxi Wushu Championships')
  await one.locator('#row-title').focus()
  await other.keyboard.press('r')
  await one.locator('.cited.rejected').first().waitFor()
  expect(await one.locator('#cell-nameEn').inputValue()).toBe('Shanxi Wushu Championships')
  await other.keyboard.press('u')
  await one.context().close()
  await other.context().close()
})

test('without script the buttons decide', async () => {
  const page = await open(servers[0], 'draft-o-0001', { javaScriptEnabled: false })
  await page.locator('button[value=reject]').click()
  expect(await page.locator('#progress').textContent()).toContain('已驳回 1')
  await page.locator('button[value=undo]').click()
  expect(await page.locator('#message').textContent()).toContain('已撤销')
  await page.context().close()
})

test('keys do nothing while they are switched off', async () => {
  const page = await open(servers[0], 'draft-o-0001')
  await page.locator('summary', { hasText: '键盘操作' }).click()
  await page.locator('[data-use-keys]').uncheck()
  await page.locator('#row-title').focus()
  await page.keyboard.press('r')
  await page.keyboard.press('e')
  expect(await page.locator('#progress').textContent()).toContain('已驳回 0')
  await page.context().close()
})
