// The pages of examples/react and examples/vue: built as their users build them, seen by a real browser.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RunningService } from '@tiyu/server'
import type { Browser, Page } from 'playwright-core'
import sirv from 'sirv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'
import { openBrowser } from './open-browser.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
const pnpm = (...args: string[]) => promisify(execFile)('pnpm', args, { cwd: examples })

let folder: string
let service: RunningService
let site: Server
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-pages-'))
  await pnpm('install', '--frozen-lockfile')
  service = await startService()
  browser = await openBrowser()
  // Looks for files when it is asked: they are built later.
  site = createServer(sirv(folder, { dev: true }))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
}, 300_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

it('their programs compile', async () => {
  const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
  await promisify(execFile)(process.execPath, [compiler, '--noEmit', '-p', examples])
})

it('the templates of Vue compile, and not with a misspelt field', async () => {
  await pnpm('typecheck')
  const component = join(examples, 'vue/facility-list.vue')
  const misspelt = join(examples, 'vue/misspelt.vue')
  const source = await readFile(component, 'utf8')
  await writeFile(misspelt, source.replace(/\.nameEn\b|\bnameEn\b/g, 'nmaeEn'))
  try {
    await expect(pnpm('typecheck')).rejects.toMatchObject({ stdout: expect.stringContaining('misspelt.vue') })
  } finally {
    await rm(misspelt)
  }
})

describe.each(['react', 'vue'])('examples/%s', (name) => {
  const pageErrors: string[] = []
  let page: Page
  beforeAll(async () => {
    await pnpm(
      'exec',
      'vite',
      'build',
      name,
      '--config',
      'vite.config.ts',
      '--base',
      './',
      '--outDir',
      join(folder, name),
    )
    page = await browser.newPage({ viewport: { width: 900, height: 1000 } })
    page.on('console', (message) => message.type() === 'error' && pageErrors.push(message.text()))
    page.on('pageerror', (error) => pageErrors.push(error.message))
    const { port } = site.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/${name}/?service=${encodeURIComponent(`${service.url}/graphql`)}`)
  })

  const rows = () => page.locator('tbody tr')

  it('draws the values of China, with the words they were read from', async () => {
    await expect.poll(() => rows().count()).toBeGreaterThan(4)
    expect(await page.locator('circle').count()).toBe(await rows().count())
    for (const text of await rows().allTextContents()) expect(text).toMatch(/\d{4}.*“.+”/s)
    await mkdir('coverage', { recursive: true })
    await page.screenshot({ path: `coverage/example-${name}.png`, fullPage: true })
  })

  it('shows those of the region and the indicator that are chosen', async () => {
    await page.getByLabel('地区 Region').selectOption('140700')
    await expect.poll(() => rows().first().textContent()).toContain('2.3508')
    await page.getByLabel('指标 Indicator').selectOption('sports-ground-area')
    await expect.poll(() => page.getByText('没有数据。No data.').count()).toBe(1)
  })

  it('lists facilities a page at a time, to the last', async () => {
    const items = page.getByRole('listitem')
    await expect.poll(() => items.count()).toBe(4)
    const more = page.getByRole('button', { name: '更多 More' })
    await more.click()
    await expect.poll(() => items.count()).toBe(8)
    await more.click()
    await expect.poll(() => more.count()).toBe(0)
    expect(pageErrors).toEqual([])
  })
})
