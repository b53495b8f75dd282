// How many facilities, events and demonstration projects a release lists in each division.
import type { Client, Region, Result } from '@tiyu/sdk'
import { namedFields, PAGE_SIZE } from './selections.ts'

export const divisionFields = { ...namedFields, level: true, outline: true } as const

/** A division of a region. */
export type Division = Result<Region, typeof divisionFields>

/** The number of rows of one kind in each division. */
export interface DivisionCounts {
  readonly key: 'facilities' | 'events' | 'demonstration-projects'
  readonly counts: ReadonlyMap<string, number>
}

/** Counts the rows of three tables below a region, rolled up to a level. */
async function countAtLevel(api: Client, parent: string, level: Division['level']) {
  const $ = { filter: { region: { within: parent } } } as const
  const aggregates = {
    $: { groupBy: ['REGION'], level, first: PAGE_SIZE },
    nodes: { keys: { key: true }, count: true },
    pageInfo: { hasNextPage: true },
  } as const
  const { facilityStatistics, eventStatistics, demonstrationProjectStatistics } = await api.query({
    facilityStatistics: { $, aggregates },
    eventStatistics: { $, aggregates },
    demonstrationProjectStatistics: { $, aggregates },
  })
  return [
    ['facilities', facilityStatistics.aggregates],
    ['events', eventStatistics.aggregates],
    ['demonstration-projects', demonstrationProjectStatistics.aggregates],
  ] as const
}

/** Reads the counts of the divisions of a region; a kind of which no division has a row is left out. */
export async function readCounts(
  api: Client,
  parent: string,
  divisions: readonly Division[],
): Promise<DivisionCounts[]> {
  const found = new Map<DivisionCounts['key'], Map<string, number>>()
  const incomplete = new Set<DivisionCounts['key']>()
  for (const [level, ofLevel] of Map.groupBy(divisions, (division) => division.level)) {
    for (const [key, { nodes, pageInfo }] of await countAtLevel(api, parent, level)) {
      const counts = found.get(key) ?? new Map<string, number>()
      found.set(key, counts)
      const known = new Map(nodes.map(({ keys, count }) => [keys[0]?.key, count]))
      for (const { code } of ofLevel) counts.set(code, known.get(code) ?? 0)
      if (pageInfo.hasNextPage) incomplete.add(key)
    }
  }
  return Array.from(found, ([key, counts]) => ({ key, counts })).filter(
    ({ key, counts }) => !incomplete.has(key) && [...counts.values()].some((count) => count > 0),
  )
}
