import type { Page } from 'playwright-core'
import { layoutFaults } from './layout-faults.ts'

/** Widths of screens in pixels, from the narrowest telephone. */
const WIDTHS = [320, 390, 768, 1100, 1440, 1920]

/** Opens an address, and returns what cannot be read of it, by the widths at which it has that fault. */
export async function layoutByWidth(page: Page, address: string): Promise<Record<string, number[]>> {
  const faults: Record<string, number[]> = {}
  await page.setViewportSize({ width: 320, height: 900 })
  await page.goto(address)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const fault of await page.evaluate(layoutFaults)) faults[fault] = [...(faults[fault] ?? []), width]
  }
  return faults
}
