// What a reader waits for: the largest content, the answer to a key, and things that move, on a processor four times slower.
import type { Browser, CDPSession, Page } from 'playwright-core'
import { measureTasks } from './measure-tasks.ts'

/** The pages that are measured, one of each kind of content. */
export const MEASURED_PAGES = [
  '/zh/',
  '/en/indicators/sports-ground-area-per-capita',
  '/zh/figures/o-m278',
  '/zh/regions/140700',
  '/en/compare?indicator=sports-ground-area-per-capita&region=140000',
  '/zh/facilities',
  '/en/events',
  '/zh/sources/jinzhong-sports-bureau-2020',
] as const

/** Loads of each page. */
const LOADS = 9

const SLOWDOWN = 4

/** Milliseconds, but for the shift, which has no unit, and the kilobytes of script, compressed. */
export interface Measurement {
  /** Time until the largest content is painted (LCP). */
  readonly largestPaint: number
  /** Longest time from a key or a click to the next paint (INP). */
  readonly interaction: number
  /** Work of the longest task meanwhile, as time of the processor, which other programs do not lengthen. */
  readonly longestTask: number
  /** How much of the page moves by itself (CLS). */
  readonly shift: number
  readonly scriptKilobytes: number
}

/** What the page measures itself; the rest is measured from outside. */
type SeenMeasurement = Omit<Measurement, 'scriptKilobytes' | 'longestTask'>

/** Entries of the browser's own measurements that TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}

/** Collects the measurements of a page; runs in the browser before anything of the page does. */
function observePage(): void {
  const seen = { largestPaint: 0, interaction: 0, shift: 0 }
  Object.assign(globalThis, { seen })
  const observe = (type: string, use: (entry: PerformanceEntry) => void, options: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true, ...options })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime
  })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as LayoutShift
    if (!hadRecentInput) seen.shift += value
  })
  observe(
    'event',
    ({ duration }) => {
      seen.interaction = Math.max(seen.interaction, duration)
    },
    { durationThreshold: 16 },
  )
}

/** Does what readers do on every page: types into the search and opens the themes. */
async function interact(page: Page): Promise<void> {
  await page.getByRole('search').getByRole('combobox').pressSequentially('budao', { delay: 120 })
  await page.getByRole('listbox').getByRole('option').first().waitFor({ timeout: 60_000 })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await page.locator('select.theme').selectOption('dark')
  // The browser reports an event after the paint that follows it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))))
}

async function measureOnce(browser: Browser, address: string): Promise<Measurement> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(observePage)
  const session: CDPSession = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  let scriptBytes = 0
  page.on('requestfinished', async (request) => {
    if (request.resourceType() === 'script') scriptBytes += (await request.sizes()).responseBodySize
  })
  await page.goto(address, { waitUntil: 'load' })
  await interact(page)
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: SeenMeasurement }).seen)
  await context.close()
  const longestTask = SLOWDOWN * (await measureTasks(browser, address, interact))
  return { ...seen, longestTask, scriptKilobytes: scriptBytes / 1000 }
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * Loads a page several times. Returns the median of each measurement, but the least of the interactions, which other
 * programs can only lengthen; the first load, which fills caches, is left out.
 */
export async function measurePage(browser: Browser, address: string): Promise<Measurement> {
  await measureOnce(browser, address)
  const loads: Measurement[] = []
  for (let load = 0; load < LOADS; load += 1) loads.push(await measureOnce(browser, address))
  const median = (name: keyof Measurement) => medianOf(loads.map((measured) => measured[name]))
  return {
    largestPaint: median('largestPaint'),
    interaction: Math.min(...loads.map(({ interaction }) => interaction)),
    longestTask: median('longestTask'),
    shift: median('shift'),
    scriptKilobytes: median('scriptKilobytes'),
  }
}
