import axe, { type RuleObject } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * Returns the violations of WCAG 2.2 AA, and of good practice, that axe finds on a page, with the elements.
 * @param exceptions rules that do not apply to the page
 */
export async function axeViolations(page: Page, exceptions: RuleObject = {}): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const run = (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run
    const { violations } = await run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules,
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 100)}`))
  }, exceptions)
}
