import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Starts a headless Chromium; the caller must close it. */
export async function openBrowser(): Promise<Browser> {
  // In a single process the browser would end with its first closed context.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  // In the C locale files with Chinese names would be saved as `download`.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return playwright.launch({ args, env, executablePath: await chromium.executablePath(), headless: true })
}
