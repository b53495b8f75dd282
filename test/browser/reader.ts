import type { BrowserPages } from './browser-pages.ts'

/** Returns what a reader of the Chinese pages does: looks, clicks and types, without addresses and codes. */
export function readerOf(pages: BrowserPages) {
  const main = () => pages.page.locator('main')
  /** Types into a list of choices and takes the one that it finds. */
  async function choose(label: string, typed: string, option: string | RegExp): Promise<void> {
    await pages.page.getByRole('combobox', { name: label, exact: true }).fill(typed)
    await pages.page.getByRole('option', { name: option }).first().click()
  }
  /** Types into the search and opens the page that it suggests. */
  async function search(typed: string, suggestion: RegExp): Promise<void> {
    await pages.page.getByRole('search').getByRole('combobox').fill(typed)
    await pages.page.getByRole('option', { name: suggestion }).first().click()
  }
  /** Opens a section by its link in the header. */
  async function section(name: string): Promise<void> {
    const link = pages.page.locator('header nav').getByRole('link', { name, exact: true })
    const path = await link.getAttribute('href')
    await link.click()
    // Until then the links are those of the page before.
    await pages.page.waitForURL((url) => url.pathname === path)
  }
  return {
    main,
    choose,
    search,
    section,
    text: async () => (await main().textContent()) ?? '',
    follow: (name: string | RegExp) => main().getByRole('link', { name }).first().click(),
    heading: (name: string) => pages.page.getByRole('heading', { level: 1, name, exact: true }).waitFor(),
    row: (name: string | RegExp) => main().getByRole('row').filter({ hasText: name }),
    show: () => pages.page.getByRole('button', { name: '显示' }).click(),
  }
}
