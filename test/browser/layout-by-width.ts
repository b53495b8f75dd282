import type { Page } from 'playwright-core'
import { layoutFaults } from './layout-faults.ts'

/** Widths of screens in pixels, from the narrowest telephone. */
const WIDTHS = [320, 390, 768, 1100, 1440, 1920]

/** Width of a sheet of A4 without its margins of a centimetre, in pixels. */
const PAPER = 718

/** Returns what paper cuts of the page that is open. */
async function paperFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: PAPER, height: 1000 })
  const faults = await page.evaluate(() =>
    [...document.querySelectorAll('main *, footer *')]
      .filter((part) => {
        const box = part.getBoundingClientRect()
        return box.width > 0 && box.right > innerWidth + 1 && part.closest('.visually-hidden') === null
      })
      .map((part) => `beyond the paper: ${part.tagName.toLowerCase()} "${part.textContent?.trim().slice(0, 40)}"`),
  )
  await page.emulateMedia({ media: null })
  return faults
}

/** Opens an address, and returns what cannot be read of it, by the widths at which it has that fault, paper included. */
export async function layoutByWidth(page: Page, address: string): Promise<Record<string, number[]>> {
  const faults: Record<string, number[]> = {}
  await page.setViewportSize({ width: 320, height: 900 })
  await page.goto(address)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const fault of await page.evaluate(layoutFaults)) faults[fault] = [...(faults[fault] ?? []), width]
  }
  for (const fault of await paperFaults(page)) faults[fault] = [PAPER]
  return faults
}
