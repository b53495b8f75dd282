// Every kind of page, in both languages, from the narrowest telephone to a wide screen: nothing is cut, covered or too small.
import { describe, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'
import { useBrowserPages } from './browser-pages.ts'
import { layoutFaults } from './layout-faults.ts'
import { pageKinds } from './page-kinds.ts'

const WIDTHS = [320, 390, 768, 1100, 1440, 1920]

const pages = useBrowserPages(startService)

/** Returns the faults of the page that is open, by the widths at which it has them. */
async function faultsByWidth(): Promise<Record<string, number[]>> {
  const faults: Record<string, number[]> = {}
  for (const width of WIDTHS) {
    await pages.page.setViewportSize({ width, height: 900 })
    for (const fault of await pages.page.evaluate(layoutFaults)) faults[fault] = [...(faults[fault] ?? []), width]
  }
  return faults
}

describe.each(['zh', 'en'])('in %s', (language) => {
  test.each(pageKinds)('%s', async (path) => {
    await pages.page.setViewportSize({ width: 320, height: 900 })
    await pages.open(`/${language}${path}`)
    expect(await faultsByWidth()).toEqual({})
  })
})
