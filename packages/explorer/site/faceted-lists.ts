// The lists that can be narrowed in their address: by a code of a hierarchy, a region, a status and words of the name.
import type { EnumValue } from '@tiyu/model'
import type { Client, EventFilter, FacilityFilter, RegionLevel } from '@tiyu/sdk'
import { readAllPages } from './all-pages.ts'
import type { Group } from './facets.ts'
import { SEASONS, type Season } from './seasons.ts'
import { PAGE_SIZE } from './selections.ts'
import type { WordKey } from './text/words.ts'

/** The hierarchy that the rows of a list are classed by: its parameter in the address, and its name. */
interface Tree {
  readonly name: string
  readonly label: WordKey
}

/** A list that can be narrowed, and how its rows are counted. */
export interface FacetedList {
  readonly tree: Tree
  /** Counts the rows that an address asks for by the codes of the hierarchy. */
  countByTree(api: Client, query: URLSearchParams): Promise<readonly Group[]>
  countByStatus(api: Client, query: URLSearchParams): Promise<readonly Group[]>
  /** Counts the rows that an address asks for by the regions of a level. */
  countByRegion(api: Client, query: URLSearchParams, level: RegionLevel): Promise<readonly Group[]>
}

/** Selects the groups of rows with the same value of a property; those of a code include the codes below it, as filters do. */
const groupsBy = <By extends string>(by: By) =>
  ({ $: { by, rollUp: true }, key: true, name: true, nameEn: true, count: true }) as const

/** Selects a page of the groups of rows in the same region of a level. */
const groupsByRegion = <Filter>(filter: Filter, level: RegionLevel, after: string | null) =>
  ({
    filter,
    level,
    after,
    groupBy: ['REGION'],
    first: PAGE_SIZE,
    select: { count: true, keys: { key: true, name: true, nameEn: true } },
  }) as const

/** A page of groups of the API by one dimension. */
interface AggregatePage {
  readonly nodes: readonly { readonly count: number; readonly keys: readonly Omit<Group, 'count'>[] }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** What differs between the lists. */
interface ListParts<Filter, By extends string> {
  readonly tree: Tree & { readonly by: By }
  /** Returns which rows an address asks for. */
  filterOf(query: URLSearchParams): Filter
  readGroups(api: Client, filter: Filter, by: By | 'STATUS'): Promise<readonly Group[]>
  readRegions(api: Client, args: ReturnType<typeof groupsByRegion<Filter>>): Promise<AggregatePage>
}

function facetedList<Filter, By extends string>(parts: ListParts<Filter, By>): FacetedList {
  const { tree, filterOf, readGroups, readRegions } = parts
  return {
    tree,
    countByTree: (api, query) => readGroups(api, filterOf(query), tree.by),
    countByStatus: (api, query) => readGroups(api, filterOf(query), 'STATUS'),
    async countByRegion(api, query, level) {
      const filter = filterOf(query)
      const groups = await readAllPages((after) => readRegions(api, groupsByRegion(filter, level, after)))
      return groups.flatMap(({ count, keys: [key] }) => (key ? [{ ...key, count }] : []))
    },
  }
}

/** Returns the conditions of an address that all of these lists have; an empty value, as a form sends it, is none. */
function sharedConditions<Status extends string>(query: URLSearchParams) {
  const [region, status, name] = [query.get('region'), query.get('status'), query.get('name')]
  return {
    ...(region && { region: { within: region } }),
    ...(status && { status: { eq: status as Status } }),
    ...(name && { name: { contains: name } }),
  }
}

/** Returns which facilities an address asks for. */
export function facilityFilter(query: URLSearchParams): FacilityFilter {
  const type = query.get('type')
  return { ...(type && { type: { within: type } }), ...sharedConditions<EnumValue<'FacilityStatus'>>(query) }
}

/** Returns which events an address asks for. */
export function eventFilter(query: URLSearchParams): EventFilter {
  const [sport, season, people] = [query.get('sport'), query.get('season'), query.get('people')]
  return {
    ...(sport && { sport: { within: sport } }),
    ...(season && { startsOn: { month: { in: [...SEASONS[season as Season]] } } }),
    ...(people && { observations: { value: { gt: Number(people), unit: 'PERSON' } } }),
    ...sharedConditions<EnumValue<'EventStatus'>>(query),
  }
}

export const facilityList = facetedList({
  tree: { name: 'type', label: 'type', by: 'TYPE' },
  filterOf: facilityFilter,
  async readGroups(api, filter, by) {
    const query = { facilityStatistics: { $: { filter }, groups: groupsBy(by) } } as const
    return (await api.query(query)).facilityStatistics.groups
  },
  readRegions: (api, args) => api.facilities.aggregates(args),
})

export const eventList = facetedList({
  tree: { name: 'sport', label: 'sports', by: 'SPORT' },
  filterOf: eventFilter,
  async readGroups(api, filter, by) {
    const query = { eventStatistics: { $: { filter }, groups: groupsBy(by) } } as const
    return (await api.query(query)).eventStatistics.groups
  },
  readRegions: (api, args) => api.events.aggregates(args),
})
