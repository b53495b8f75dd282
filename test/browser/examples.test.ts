// The pages of examples/react and examples/vue, built with Vite and opened in a browser.
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
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
import { saveScreenshot } from './screenshot.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const examples = join(root, 'examples')
const pnpm = (...args: string[]) => promisify(execFile)('pnpm', args, { cwd: examples })

let folder: string
let service: RunningService
let site: Server
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-pages-'))
  // Into examples/node_modules, which git ignores.
  await pnpm('install', '--frozen-lockfile')
  service = await startService()
  browser = await openBrowser()
  // `dev` reads files on each request: the pages are built later.
  site = createServer(sirv(folder, { dev: true }))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
}, 300_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

it('the programs compile', async () => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  await promisify(execFile)(process.execPath, [compiler, '--noEmit', '-p', examples])
})

/** Copies the examples, with links to the installed packages, so that a test can change them. */
async function copyExamples(): Promise<string> {
  const copy = join(folder, 'copy')
  const filter = (path: string) => !path.includes('node_modules')
  await cp(examples, join(copy, 'examples'), { recursive: true, filter })
  await cp(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'))
  for (const path of ['', 'examples']) {
    await symlink(join(root, path, 'node_modules'), join(copy, path, 'node_modules'), 'junction')
  }
  return join(copy, 'examples')
}

it('the Vue templates compile, but not with a misspelt field', async () => {
  await pnpm('typecheck')
  const copy = await copyExamples()
  const source = await readFile(join(copy, 'vue/facility-list.vue'), 'utf8')
  await writeFile(join(copy, 'vue/misspelt.vue'), source.replace(/\.nameEn\b|\bnameEn\b/g, 'nmaeEn'))
  await expect(pnpm('exec', 'vue-tsc', '--noEmit', '-p', copy)).rejects.toMatchObject({
    stdout: expect.stringContaining('misspelt.vue'),
  })
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

  it('shows the values of China with their source text', async () => {
    await expect.poll(() => rows().count()).toBeGreaterThan(4)
    expect(await page.locator('circle').count()).toBe(await rows().count())
    for (const text of await rows().allTextContents()) expect(text).toMatch(/\d{4}.*“.+”/s)
    await saveScreenshot(page, `example-${name}`, { fullPage: true })
  })

  it('shows the values of the selected region and indicator', async () => {
    await page.getByLabel('地区 Region').selectOption('140700')
    await expect.poll(() => rows().first().textContent()).toContain('2.3508')
    await page.getByLabel('指标 Indicator').selectOption('sports-ground-area')
    await expect.poll(() => page.getByText('没有数据。No data.').count()).toBe(1)
  })

  it('lists facilities page by page, up to the last', async () => {
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
