// The screenshots of the front page in the README.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** Most bytes of a screenshot, so that the README loads fast. */
const MAX_BYTES = 150_000

/** Takes the front page in both languages. @throws Error if an image is too large */
export async function writeScreenshots(browser: Browser, url: string, folder: string): Promise<void> {
  for (const language of ['zh', 'en']) {
    const page = await browser.newPage({ viewport: { width: 860, height: 640 }, colorScheme: 'light' })
    await page.goto(`${url}/${language}/`)
    const image = await page.screenshot()
    await page.close()
    if (image.length > MAX_BYTES) {
      throw new Error(`The screenshot in ${language} has ${image.length} bytes; ${MAX_BYTES} at most are allowed.`)
    }
    await writeFile(join(folder, `front-page-${language}.png`), image)
  }
}
