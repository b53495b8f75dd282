import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const folder = fileURLToPath(new URL('../../test-output/screenshots', import.meta.url))

/** Saves a screenshot of a page for review, as `test-output/screenshots/NAME.png`, which git ignores. */
export async function saveScreenshot(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  await page.screenshot({ ...options, path: join(folder, `${name}.png`) })
}
