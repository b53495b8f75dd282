import type { Client, RegionLevel } from '@tiyu/sdk'
import { type Facet, type FacetOption, type Group, optionsOf } from './facets.ts'
import { nameOf } from './language.ts'
import type { PageRequest } from './page.ts'
import { namedFields } from './selections.ts'

/** The region whose divisions are offered: the chosen one, else the country. */
async function findParent(api: Client, chosen: string | null) {
  const { nodes } = await api.regions.list({
    first: 1,
    filter: chosen === null ? { level: { eq: 'COUNTRY' } } : { code: { eq: chosen } },
    select: { ...namedFields, children: { level: true }, ancestors: namedFields },
  })
  return nodes[0]
}

/** The one dimension by which rows are counted, and the level to which their regions are rolled up. */
export const byLevel = (level: RegionLevel) =>
  ({
    $: { groupBy: ['REGION'], level, first: 100 },
    nodes: { count: true, keys: { key: true, name: true, nameEn: true } },
  }) as const

/** The groups of one dimension as the API returns them. */
interface Aggregates {
  readonly nodes: readonly { readonly count: number; readonly keys: readonly Omit<Group, 'count'>[] }[]
}

/**
 * Offers the divisions of the chosen region that have rows, and the regions that it lies in, so that a reader can go down
 * and up.
 * @param countByLevel counts the rows that an address asks for by the regions of a level
 */
export async function regionFacet(
  { api, query, language }: PageRequest,
  countByLevel: (query: URLSearchParams, level: RegionLevel) => Promise<Aggregates>,
): Promise<Facet> {
  const value = query.get('region')
  const parent = await findParent(api, value)
  const level = parent?.children[0]?.level
  const within = new URLSearchParams(query)
  if (parent) within.set('region', parent.code)
  const { nodes } = level ? await countByLevel(within, level) : { nodes: [] }
  const above = parent && value !== null ? [...parent.ancestors.toReversed(), parent] : []
  const groups = nodes.flatMap(({ count, keys: [key] }) => (key ? [{ ...key, count }] : []))
  const upward = above.map(
    (region): FacetOption => ({ value: region.code, label: nameOf(region, language), count: undefined }),
  )
  const downward = optionsOf(groups, language).filter((option) => above.every(({ code }) => code !== option.value))
  return { name: 'region', label: 'region', value, options: [...upward, ...downward], searchedType: 'Region' }
}
