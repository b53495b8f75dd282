// From the file of a report to a release: extract, review in a browser, publish.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startReview } from '@tiyu/review'
import { openBrowser } from '../browser/open-browser.ts'
import { copyPackage, REGION, readPlannedDecisions, writeReport } from './invented-report.ts'
import { type ReviewCounts, Reviewer } from './recorded-review.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

/** Runs `tiyu` with a state folder of its own. */
async function tiyu(folder: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, STATE_DIR: join(folder, 'state') }
  const { stdout } = await run(process.execPath, ['packages/cli/src/cli.ts', ...args], { cwd: root, env })
  return stdout
}

/** What came of a report. */
interface RecordedPath {
  readonly counts: ReviewCounts
  /** Version of the release. */
  readonly version: string
  /** Faults of the page: errors of its script, and requests that failed. */
  readonly faults: readonly string[]
}

/** Drafts a report as a Word document with scans at its end, reviews the drafts in a browser, and publishes the package. */
export async function recordPath(
  folder: string,
  text: string,
  scans: readonly Uint8Array[] = [],
): Promise<RecordedPath> {
  const into = await copyPackage(folder)
  const [report, drafts] = [await writeReport(folder, text, scans), join(folder, 'drafts')]
  await tiyu(folder, 'extract', report, '--region', REGION, '--package', into, '--out', drafts)
  const server = await startReview({ folder: drafts, into, reviewer: '审核人', port: 0 })
  const browser = await openBrowser()
  const faults: string[] = []
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await page.goto(server.url)
    const counts = await new Reviewer(page, await readPlannedDecisions()).review()
    const published = JSON.parse(await tiyu(folder, 'publish', into, '--json')) as { version: string }
    return { counts, version: published.version, faults }
  } finally {
    await browser.close()
    await server.close()
  }
}
