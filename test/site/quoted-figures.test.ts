// The phrase that carries a figure is marked in the words of its source, on every page that quotes them.
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

async function marksOn(path: string): Promise<string[]> {
  const html = await (await fetch(`${service.url}${path}`)).text()
  return Array.from(html.matchAll(/<mark>([^<]*)<\/mark>/g), ([, text = '']) => text)
}

test.each([
  ['a figure', '/en/figures/o-m278', '2.75平方米'],
  ['a card of the front page', '/zh/', '600公里'],
  ['an indicator', '/zh/indicators/sports-ground-area-per-capita', '2.75平方米'],
  ['a facility', '/zh/facilities/daixian-sports-centre', '188亩'],
  ['a source', '/zh/sources/jinzhong-sports-bureau-2020', '16件'],
  ['an event', '/zh/events/u20-womens-handball-world-championship-2026', '32支'],
])('on the page of %s', async (_, path, words) => {
  expect(await marksOn(path)).toEqual(expect.arrayContaining([expect.stringContaining(words)]))
})

test.each([
  ['the words state the number twice', 'o-m182'],
  ['the words do not state the unit', 'o-m268'],
])('nothing is marked where %s', async (_, figure) => {
  expect(await marksOn(`/zh/figures/${figure}`)).toEqual([])
})
