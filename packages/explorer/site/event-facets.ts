import type { EnumValue } from '@tiyu/model'
import type { EventFilter } from '@tiyu/sdk'
import { type Facet, optionsOf } from './facets.ts'
import type { PageRequest } from './page.ts'
import { byLevel, regionFacet } from './region-facet.ts'

/** The conditions that the address of the list of events may have. */
type Name = 'sport' | 'region' | 'status' | 'name'

/** Returns which events an address asks for. @param without the condition to leave out, to count its values */
export function eventFilter(query: URLSearchParams, without?: Name): EventFilter {
  const read = (name: Name) => (name === without ? undefined : query.get(name) || undefined)
  const [sport, region, status, name] = [read('sport'), read('region'), read('status'), read('name')]
  return {
    ...(sport && { sport: { within: sport } }),
    ...(region && { region: { within: region } }),
    ...(status && { status: { eq: status as EnumValue<'EventStatus'> } }),
    ...(name && { name: { contains: name } }),
  }
}

/** Returns the choices of the list of events. */
export async function eventFacets(request: PageRequest): Promise<Facet[]> {
  const { api, query, language } = request
  const groups = { key: true, name: true, nameEn: true, count: true } as const
  const [sports, statuses, region] = await Promise.all([
    api.query({
      eventStatistics: {
        $: { filter: eventFilter(query, 'sport') },
        groups: { $: { by: 'SPORT' }, ...groups },
      },
    }),
    api.query({
      eventStatistics: {
        $: { filter: eventFilter(query, 'status') },
        groups: { $: { by: 'STATUS' }, ...groups },
      },
    }),
    regionFacet(request, async (within, level) => {
      const filter = { ...eventFilter(query, 'region'), region: { within } }
      const { eventStatistics } = await api.query({
        eventStatistics: { $: { filter }, aggregates: byLevel(level) },
      })
      return eventStatistics.aggregates
    }),
  ])
  return [
    {
      name: 'sport',
      label: 'sports',
      value: query.get('sport'),
      options: optionsOf(sports.eventStatistics.groups, language),
    },
    region,
    {
      name: 'status',
      label: 'status',
      value: query.get('status'),
      options: optionsOf(statuses.eventStatistics.groups, language),
    },
  ]
}
