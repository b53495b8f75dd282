import type { EnumValue } from '@tiyu/model'
import type { FacilityFilter } from '@tiyu/sdk'
import { type Facet, optionsOf } from './facets.ts'
import type { PageRequest } from './page.ts'
import { byLevel, regionFacet } from './region-facet.ts'

/** The conditions that the address of the list of facilities may have. */
type Name = 'type' | 'region' | 'status' | 'name'

/** Returns which facilities an address asks for. @param without the condition to leave out, to count its values */
export function facilityFilter(query: URLSearchParams, without?: Name): FacilityFilter {
  const read = (name: Name) => (name === without ? undefined : query.get(name) || undefined)
  const [type, region, status, name] = [read('type'), read('region'), read('status'), read('name')]
  return {
    ...(type && { type: { within: type } }),
    ...(region && { region: { within: region } }),
    ...(status && { status: { eq: status as EnumValue<'FacilityStatus'> } }),
    ...(name && { name: { contains: name } }),
  }
}

/** Returns the choices of the list of facilities. */
export async function facilityFacets(request: PageRequest): Promise<Facet[]> {
  const { api, query, language } = request
  const groups = { key: true, name: true, nameEn: true, count: true } as const
  const [types, statuses, region] = await Promise.all([
    api.query({
      facilityStatistics: {
        $: { filter: facilityFilter(query, 'type') },
        groups: { $: { by: 'TYPE' }, ...groups },
      },
    }),
    api.query({
      facilityStatistics: {
        $: { filter: facilityFilter(query, 'status') },
        groups: { $: { by: 'STATUS' }, ...groups },
      },
    }),
    regionFacet(request, async (within, level) => {
      const filter = { ...facilityFilter(query, 'region'), region: { within } }
      const { facilityStatistics } = await api.query({
        facilityStatistics: { $: { filter }, aggregates: byLevel(level) },
      })
      return facilityStatistics.aggregates
    }),
  ])
  return [
    {
      name: 'type',
      label: 'type',
      value: query.get('type'),
      options: optionsOf(types.facilityStatistics.groups, language),
    },
    region,
    {
      name: 'status',
      label: 'status',
      value: query.get('status'),
      options: optionsOf(statuses.facilityStatistics.groups, language),
    },
  ]
}
