import type { Client } from '@tiyu/sdk'
import { expect, test } from 'vitest'
import { searchFacets } from './search-facets.ts'

const zone = { code: '500000-zone', name: '开发区', nameEn: 'Zone' }
const county = { code: '500101', name: '县', nameEn: 'County' }

test('offers all regions directly below the chosen one, whatever their levels', async () => {
  const requested: unknown[] = []
  const api = {
    regions: { list: async () => ({ nodes: [{ code: '500000', name: '市', nameEn: 'City' }] }) },
    query: async ({ search }: { search: { facets: { byRegion: { $: unknown } } } }) => {
      requested.push(search.facets.byRegion.$)
      const byRegion = [county, zone].map((region) => ({ region, count: 1 }))
      return { search: { facets: { byType: [{ type: 'FacilityType', count: 2 }], byRegion } } }
    },
  } as unknown as Client
  const [types, regions] = await searchFacets(api, 'en', { text: 'x', types: [], region: '500000' })
  expect(requested).toEqual([{ childrenOf: '500000', first: 100 }])
  expect(regions?.choices.map(({ value, label }) => [value, label])).toEqual([
    ['500101', 'County'],
    ['500000-zone', 'Zone'],
  ])
  expect(types?.choices).toEqual([{ value: 'FacilityType', label: 'Facility types', count: 2 }])
})
