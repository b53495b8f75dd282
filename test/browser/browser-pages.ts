import type { RunningService } from '@tiyu/server'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openBrowser } from './open-browser.ts'

/** Milliseconds that an action of a test may wait, on a busy machine too. */
const TIMEOUT = 20_000

/** Returns a list that fills with the requests of a page to other hosts, its errors and violations of its policy. */
function watchProblems(page: Page, origin: string): string[] {
  const problems: string[] = []
  page.on('request', (request) => {
    const address = request.url()
    if (!/^(data|blob):/.test(address) && !address.startsWith(origin)) problems.push(address)
  })
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  return problems
}

/** A service and a browser for the tests of a file, with a new page for each test. */
export class BrowserPages {
  service!: RunningService
  browser!: Browser
  page!: Page
  private readonly options: BrowserContextOptions
  private context: BrowserContext | undefined
  private problems: string[] = []

  /** @param options of the context of each page */
  constructor(options: BrowserContextOptions) {
    this.options = options
  }

  /** Opens a page of the service. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.service.url}${path}`)
  }

  /** Opens a path in a browser without script; its context closes with the browser. */
  async openWithoutScript(path: string): Promise<Page> {
    const context = await this.browser.newContext({ javaScriptEnabled: false })
    context.setDefaultTimeout(TIMEOUT)
    const page = await context.newPage()
    await page.goto(`${this.service.url}${path}`)
    return page
  }

  /** Accepts the problems that contain a text: those that the test causes. */
  expectProblem(text: string): void {
    this.problems = this.problems.filter((problem) => !problem.includes(text))
  }

  async openContext(): Promise<void> {
    this.context ??= await this.browser.newContext(this.options)
    this.context.setDefaultTimeout(TIMEOUT)
    this.page = await this.context.newPage()
    this.problems = watchProblems(this.page, this.service.url)
  }

  /** @throws AssertionError if the page had a problem that the test did not expect */
  async closeContext(): Promise<void> {
    await this.context?.close()
    this.context = undefined
    expect(this.problems).toEqual([])
  }

  /** Closes the page only: the next one has the files that this one has loaded. @throws AssertionError as closeContext does */
  async closePage(): Promise<void> {
    await this.page.close()
    expect(this.problems).toEqual([])
  }
}

/**
 * Starts a service and a browser before the tests of a file, and opens a page before each.
 * @param pagesShareFiles true if no test changes what a later page starts with, such as the theme
 */
export function useBrowserPages(
  start: () => Promise<RunningService>,
  options: BrowserContextOptions = {},
  pagesShareFiles = false,
): BrowserPages {
  const pages = new BrowserPages({ viewport: { width: 1280, height: 900 }, ...options })
  beforeAll(async () => {
    pages.service = await start()
    pages.browser = await openBrowser()
  })
  afterAll(async () => {
    await pages.browser?.close()
    await pages.service?.close()
  })
  beforeEach(() => pages.openContext())
  afterEach(() => (pagesShareFiles ? pages.closePage() : pages.closeContext()))
  return pages
}
