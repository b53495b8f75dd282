import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Starts a headless Chromium; the caller must close it. */
export async function openBrowser(): Promise<Browser> {
  // In a single process the browser would end with its first closed context.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return playwright.launch({ args, executablePath: await chromium.executablePath(), headless: true })
}
