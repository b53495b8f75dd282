import type { Client } from '@tiyu/sdk'
import type { FacetedList } from './faceted-lists.ts'
import { type Facet, type FacetOption, optionsOf } from './facets.ts'
import { nameOf } from './language.ts'
import type { PageRequest } from './page.ts'
import { namedFields } from './selections.ts'

/** The region whose divisions are offered: the chosen one, else the country. */
async function findParent(api: Client, chosen: string | null) {
  const { nodes } = await api.regions.list({
    first: 1,
    filter: chosen === null ? { level: { eq: 'COUNTRY' } } : { code: { eq: chosen } },
    select: { ...namedFields, children: { code: true, level: true }, ancestors: namedFields },
  })
  return nodes[0]
}

/**
 * Offers the divisions of the chosen region that have rows, and the regions that it lies in, so that a reader can go down
 * and up.
 */
export async function regionFacet(
  { api, query, language }: PageRequest,
  countByRegion: FacetedList['countByRegion'],
): Promise<Facet> {
  const value = query.get('region') || null
  const parent = await findParent(api, value)
  const divisions = parent?.children ?? []
  const within = new URLSearchParams(query)
  if (parent) within.set('region', parent.code)
  // A province has counties beside its prefectures; rolled up to the level of counties, a prefecture has its own rows only.
  const levels = [...Map.groupBy(divisions, ({ level }) => level)]
  const groups = await Promise.all(
    levels.map(async ([level, ofLevel]) => {
      const codes = new Set<string | null>(ofLevel.map(({ code }) => code))
      return (await countByRegion(api, within, level)).filter(({ key }) => codes.has(key))
    }),
  )
  const above = parent && value !== null ? [...parent.ancestors.toReversed(), parent] : []
  const upward = above.map(
    (region): FacetOption => ({ value: region.code, label: nameOf(region, language), count: undefined }),
  )
  const downward = optionsOf(groups.flat(), language)
  return { name: 'region', label: 'region', value, options: [...upward, ...downward], searchedType: 'Region' }
}
