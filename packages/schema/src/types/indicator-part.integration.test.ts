import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

test('An indicator has its parts by breakdown, each with its share of the whole', async () => {
  const series =
    'series(regions: ["100000"], years: { from: 2013, to: 2013 }) { rows { points { ratioTo(indicator: "sports-grounds", per: 100) { exact } } } }'
  const { indicator } = await service.request<{
    indicator: { parts: readonly { breakdown: string; complete: boolean; indicator: object }[] }
  }>(`{ indicator(code: "sports-grounds") { parts { breakdown complete indicator { code ${series} } } } }`)
  const share = (exact: string) => ({ rows: [{ points: [{ ratioTo: { exact } }] }] })
  expect(indicator.parts.filter(({ breakdown }) => breakdown === 'place')).toEqual([
    { breakdown: 'place', complete: true, indicator: { code: 'indoor-sports-grounds', series: share('9.979') } },
    { breakdown: 'place', complete: true, indicator: { code: 'outdoor-sports-grounds', series: share('90.021') } },
  ])
  expect(service.statements.length).toBeLessThan(40)
})
