// Writes the screenshots of the README, and measures the pages in a browser for docs/pages.md: pnpm docs:pages
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, serve } from '@tiyu/server'
import { openBrowser } from '../test/browser/open-browser.ts'
import { MEASURED_PAGES, type Measurement, measurePage } from './pages/measure-page.ts'
import { measurementTable } from './pages/measurement-table.ts'
import { writeScreenshots } from './pages/screenshots.ts'

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Puts a table between the marks in a document. */
async function writeTable(file: string, table: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const marks = /(<!-- measured -->\n).*?(<!-- end -->)/s
  if (!marks.test(text)) throw new Error(`${file} has no <!-- measured --> and <!-- end -->`)
  await writeFile(
    file,
    text.replace(marks, (_, start: string, end: string) => `${start}${table}\n${end}`),
  )
}

const folder = await mkdtemp(join(tmpdir(), 'tiyu-docs-pages-'))
const env = { STATE_DIR: folder, DATABASE_URL: '', DATA_DIR: root('data') }
const service = await serve(readSettings({ ...env, PORT: '0', SHUTDOWN_SECONDS: '1' }))
const browser = await openBrowser()
try {
  await writeScreenshots(browser, service.url, root('docs/images'))
  const measured: [path: string, Measurement][] = []
  for (const path of MEASURED_PAGES) measured.push([path, await measurePage(browser, `${service.url}${path}`)])
  await writeTable(root('docs/pages.md'), measurementTable(measured))
} finally {
  await browser.close()
  await service.close()
  await rm(folder, { recursive: true, force: true })
}
