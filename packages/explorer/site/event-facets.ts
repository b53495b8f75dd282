import type { EnumValue } from '@tiyu/model'
import type { EventFilter, RegionLevel } from '@tiyu/sdk'
import { type Facet, groupFacet, groupsBy, sharedConditions } from './facets.ts'
import type { PageRequest } from './page.ts'
import { byLevel, regionFacet } from './region-facet.ts'

/** Returns which events an address asks for. */
export function eventFilter(query: URLSearchParams): EventFilter {
  const sport = query.get('sport')
  return {
    ...(sport && { sport: { within: sport } }),
    ...sharedConditions<EnumValue<'EventStatus'>>(query),
  }
}

/** Returns the choices of the list of events. */
export function eventFacets(request: PageRequest): Promise<Facet[]> {
  const { api } = request
  const countBy = (by: 'SPORT' | 'STATUS') => async (query: URLSearchParams) => {
    const { eventStatistics } = await api.query({
      eventStatistics: { $: { filter: eventFilter(query) }, groups: groupsBy(by) },
    })
    return eventStatistics.groups
  }
  const countByLevel = async (query: URLSearchParams, level: RegionLevel) => {
    const { eventStatistics } = await api.query({
      eventStatistics: { $: { filter: eventFilter(query) }, aggregates: byLevel(level) },
    })
    return eventStatistics.aggregates
  }
  return Promise.all([
    groupFacet(request, { name: 'sport', label: 'sports' }, countBy('SPORT')),
    regionFacet(request, countByLevel),
    groupFacet(request, { name: 'status', label: 'status' }, countBy('STATUS')),
  ])
}
