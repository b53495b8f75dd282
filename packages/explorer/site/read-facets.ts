import type { FacetedList } from './faceted-lists.ts'
import { type Facet, optionsOf } from './facets.ts'
import type { PageRequest } from './page.ts'
import { regionFacet } from './region-facet.ts'

/** Offers the values of a property, each with the number of rows that have it and meet the other conditions. */
async function groupFacet(
  { api, query, language }: PageRequest,
  { name, label }: Pick<Facet, 'name' | 'label'>,
  count: FacetedList['countByTree'],
): Promise<Facet> {
  const others = new URLSearchParams(query)
  others.delete(name)
  return { name, label, value: query.get(name), options: optionsOf(await count(api, others), language) }
}

/** Returns the choices by which a list can be narrowed. */
export function readFacets(request: PageRequest, list: FacetedList): Promise<Facet[]> {
  return Promise.all([
    groupFacet(request, list.tree, list.countByTree),
    regionFacet(request, list.countByRegion),
    groupFacet(request, { name: 'status', label: 'status' }, list.countByStatus),
  ])
}
