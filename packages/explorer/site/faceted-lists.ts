// The lists that can be narrowed in their address: by a code of a hierarchy, a region, a status and words of the name.
import type { EnumValue } from '@tiyu/model'
import type { Client, EventFilter, FacilityFilter, RegionLevel } from '@tiyu/sdk'
import { readAllPages } from './all-pages.ts'
import type { Group } from './facets.ts'
import { SEASONS, type Season } from './seasons.ts'
import { PAGE_SIZE, pageInfoFields } from './selections.ts'
import type { WordKey } from './text/words.ts'

/** A list that can be narrowed, and how its rows are counted. */
export interface FacetedList {
  /** The hierarchy that its rows are classed by: its parameter in the address, and its name. */
  readonly tree: { readonly name: string; readonly label: WordKey }
  /** Counts the rows that an address asks for by the codes of the hierarchy. */
  countByTree(api: Client, query: URLSearchParams): Promise<readonly Group[]>
  countByStatus(api: Client, query: URLSearchParams): Promise<readonly Group[]>
  /** Counts the rows that an address asks for by the regions of a level. */
  countByRegion(api: Client, query: URLSearchParams, level: RegionLevel): Promise<readonly Group[]>
}

/** Selects the groups of rows with the same value of a property; those of a code include the codes below it, as filters do. */
const groupsBy = <By extends string>(by: By) =>
  ({ $: { by, rollUp: true }, key: true, name: true, nameEn: true, count: true }) as const

/** Selects the groups of rows in the same region of a level. */
const groupsByRegion = (level: RegionLevel, after: string | null) =>
  ({
    $: { groupBy: ['REGION'], level, first: PAGE_SIZE, after },
    nodes: { count: true, keys: { key: true, name: true, nameEn: true } },
    pageInfo: pageInfoFields,
  }) as const

/** A group of the API by one dimension. */
interface Aggregate {
  readonly count: number
  readonly keys: readonly Omit<Group, 'count'>[]
}

const toGroups = (aggregates: readonly Aggregate[]): Group[] =>
  aggregates.flatMap(({ count, keys: [key] }) => (key ? [{ ...key, count }] : []))

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

async function countFacilities(api: Client, query: URLSearchParams, by: 'TYPE' | 'STATUS') {
  const { facilityStatistics } = await api.query({
    facilityStatistics: { $: { filter: facilityFilter(query) }, groups: groupsBy(by) },
  })
  return facilityStatistics.groups
}

async function countEvents(api: Client, query: URLSearchParams, by: 'SPORT' | 'STATUS') {
  const { eventStatistics } = await api.query({
    eventStatistics: { $: { filter: eventFilter(query) }, groups: groupsBy(by) },
  })
  return eventStatistics.groups
}

export const facilityList: FacetedList = {
  tree: { name: 'type', label: 'type' },
  countByTree: (api, query) => countFacilities(api, query, 'TYPE'),
  countByStatus: (api, query) => countFacilities(api, query, 'STATUS'),
  async countByRegion(api, query, level) {
    const $ = { filter: facilityFilter(query) }
    const readPage = async (after: string | null) => {
      const { facilityStatistics } = await api.query({
        facilityStatistics: { $, aggregates: groupsByRegion(level, after) },
      })
      return facilityStatistics.aggregates
    }
    return toGroups(await readAllPages(readPage))
  },
}

export const eventList: FacetedList = {
  tree: { name: 'sport', label: 'sports' },
  countByTree: (api, query) => countEvents(api, query, 'SPORT'),
  countByStatus: (api, query) => countEvents(api, query, 'STATUS'),
  async countByRegion(api, query, level) {
    const $ = { filter: eventFilter(query) }
    const readPage = async (after: string | null) => {
      const { eventStatistics } = await api.query({ eventStatistics: { $, aggregates: groupsByRegion(level, after) } })
      return eventStatistics.aggregates
    }
    return toGroups(await readAllPages(readPage))
  },
}
