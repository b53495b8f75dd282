// The pages of a package whose names are in Latin letters in both languages, and which has outlines to draw.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { expect, test } from 'vitest'
import { useBrowserPages } from './browser-pages.ts'
import { layoutByWidth } from './layout-by-width.ts'

const DATA_DIR = fileURLToPath(new URL('../../examples/packages/lydmark', import.meta.url))

async function startForeignService(): Promise<RunningService> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-foreign-pages-'))
  const running = await serve(readSettings({ PORT: '0', STATE_DIR: folder, DATA_DIR, SHUTDOWN_SECONDS: '1' }))
  return {
    ...running,
    async close() {
      await running.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const pages = useBrowserPages(startForeignService, {}, true)

const PATHS = [
  '/',
  '/indicators',
  '/indicators/grounds',
  '/regions/XL',
  '/regions/XL-NO',
  '/facilities',
  '/events',
  '/figures',
  '/findings',
  '/sources/annual-report-2024',
  '/compare?indicator=grounds&region=XL',
]

// Every second page in Chinese, the others in English: both languages of all would take minutes.
test.each(PATHS.map((path, index) => `/${index % 2 === 0 ? 'en' : 'zh'}${path}`))('%s', async (path) => {
  expect(await layoutByWidth(pages.page, `${pages.service.url}${path}`)).toEqual({})
})
