// The page of a review in a browser: keys, names in pinyin, two reviewers, without script, and for all.
import { DraftedReport } from '@tiyu/importing/review/testing'
import { startReview } from '@tiyu/review'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../browser/axe-violations.ts'
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

/** Rows of each kind of form, and after them one that is sent incomplete. */
const FORMS = ['draft-report', 'draft-o-0001', 'draft-r-0001', 'draft-e-0001', 'proposed-0001']

interface Look {
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
}

/** The looks in which each language is checked: the page is loaded once for all of a language. */
const LOOKS: readonly (readonly [language: 'zh' | 'en', looks: readonly Look[]])[] = [
  [
    'zh',
    [
      { colorScheme: 'light', width: 1400 },
      { colorScheme: 'dark', width: 1400 },
      { colorScheme: 'light', width: 360 },
    ],
  ],
  ['en', [{ colorScheme: 'dark', width: 360 }]],
]

async function setLook(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
}

test.each(LOOKS)('has no barriers in %s, in light and dark colours, wide and narrow', async (language, looks) => {
  const page = await open(servers[0])
  for (const row of FORMS) {
    await page.goto(new URL(`../${language}/?row=${row}`, servers[0].url).href)
    for (const summary of await page.locator('summary').all()) await summary.click()
    for (const look of looks) {
      await setLook(page, look)
      expect(await axeViolations(page), `${row} ${JSON.stringify(look)}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), row).toBe(true)
    }
  }
  await page.locator('#cell-nameEn').focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('#message')?.textContent !== '')
  for (const look of looks) {
    await setLook(page, look)
    expect(await axeViolations(page)).toEqual([])
    await saveScreenshot(page, `review-${look.colorScheme}-${look.width}`)
  }
  await page.context().close()
})

test('everything is reached and decided by the keyboard alone', async () => {
  const page = await open(servers[0], 'draft-e-0001')
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document
      const style = element && getComputedStyle(element)
      const name = element?.getAttribute('name') ?? element?.getAttribute('href') ?? element?.tagName ?? ''
      return { name: `${name} ${element?.getAttribute('value') ?? ''}`.trim(), outline: style?.outlineStyle ?? 'none' }
    })
  const reached: Awaited<ReturnType<typeof focused>>[] = []
  const tabTo = async (name: string) => {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab')
      reached.push(await focused())
      if (reached.at(-1)?.name === name) return
    }
    throw new Error(`${name} is not reached: ${reached.map((one) => one.name).join(', ')}`)
  }
  await tabTo('#row-title')
  await page.keyboard.press('Enter')
  await tabTo('action reject')
  await page.keyboard.press('Space')
  await page.waitForFunction(() => /已驳回 1/.test(document.querySelector('#progress')?.textContent ?? ''))
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('row-title')
  await tabTo('action undo')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /已驳回 0/.test(document.querySelector('#progress')?.textContent ?? ''))
  await tabTo('BODY')
  const unmarked = reached.filter(({ name, outline }) => outline === 'none' && name !== 'BODY')
  expect(unmarked).toEqual([])
  await page.context().close()
})

test('a key that is held down decides once', async () => {
  const page = await open(servers[0], 'draft-o-0001')
  await page.locator('#row-title').focus()
  await page.keyboard.down('r')
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('r')
  await page.keyboard.up('r')
  await page.waitForFunction(() => /已驳回 1/.test(document.querySelector('#progress')?.textContent ?? ''))
  await page.keyboard.press('u')
  await page.waitForFunction(() => /已驳回 0/.test(document.querySelector('#progress')?.textContent ?? ''))
  await page.context().close()
})

test('what is typed is saved when another row is opened', async () => {
  const page = await open(servers[0], 'draft-e-0001')
  await page.locator('#cell-nameEn').fill('Wushu Championships')
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=row]')?.value !== 'draft-e-0001')
  await page.goto(`${servers[0].url}?row=draft-e-0001`)
  expect(await page.locator('#cell-nameEn').inputValue()).toBe('Wushu Championships')
  expect(await page.locator('#row .status-flag').textContent()).toContain('待审核')
  await page.keyboard.press('u')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#cell-nameEn')?.value === '')
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
