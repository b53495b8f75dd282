import axe, { type RuleObject } from 'axe-core'
import type { Page } from 'playwright-core'

interface AxeOptions {
  /** Selector of the part of the page to check; the whole page by default. */
  readonly part?: string
  /** Rules that do not apply to the page. */
  readonly exceptions?: RuleObject
}

/** Returns the violations of WCAG 2.2 AA, and of good practice, that axe finds on a page, with the elements. */
export async function axeViolations(
  page: Page,
  { part = 'html', exceptions = {} }: AxeOptions = {},
): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([within, rules]) => {
      const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe
      const { violations } = await run(within, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules,
        // Of other results only one node is described, which takes less time.
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 100)}`))
    },
    [part, exceptions] as const,
  )
}
