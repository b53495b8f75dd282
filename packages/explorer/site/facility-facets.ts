import type { EnumValue } from '@tiyu/model'
import type { FacilityFilter, RegionLevel } from '@tiyu/sdk'
import { type Facet, groupFacet, groupsBy, sharedConditions } from './facets.ts'
import type { PageRequest } from './page.ts'
import { byLevel, regionFacet } from './region-facet.ts'

/** Returns which facilities an address asks for. */
export function facilityFilter(query: URLSearchParams): FacilityFilter {
  const type = query.get('type')
  return {
    ...(type && { type: { within: type } }),
    ...sharedConditions<EnumValue<'FacilityStatus'>>(query),
  }
}

/** Returns the choices of the list of facilities. */
export function facilityFacets(request: PageRequest): Promise<Facet[]> {
  const { api } = request
  const countBy = (by: 'TYPE' | 'STATUS') => async (query: URLSearchParams) => {
    const { facilityStatistics } = await api.query({
      facilityStatistics: { $: { filter: facilityFilter(query) }, groups: groupsBy(by) },
    })
    return facilityStatistics.groups
  }
  const countByLevel = async (query: URLSearchParams, level: RegionLevel) => {
    const { facilityStatistics } = await api.query({
      facilityStatistics: { $: { filter: facilityFilter(query) }, aggregates: byLevel(level) },
    })
    return facilityStatistics.aggregates
  }
  return Promise.all([
    groupFacet(request, { name: 'type', label: 'type' }, countBy('TYPE')),
    regionFacet(request, countByLevel),
    groupFacet(request, { name: 'status', label: 'status' }, countBy('STATUS')),
  ])
}
