// How many facilities, events and demonstration projects a release lists in each division.
import type { Client, Ratio, Region, Result } from '@tiyu/sdk'
import { namedFields, PAGE_SIZE } from './selections.ts'

export const divisionFields = { ...namedFields, level: true, outline: true } as const

/** A division of a region. */
export type Division = Result<Region, typeof divisionFields>

const ratioFields = { exact: true, denominator: { slug: true } } as const

/** A number divided by a population. */
export type PopulationRatio = Result<Ratio, typeof ratioFields>

/** The number of rows of one kind in each division. */
export interface DivisionCounts {
  readonly key: 'facilities' | 'events' | 'demonstration-projects'
  readonly counts: ReadonlyMap<string, number>
  /** The number for every 10,000 people of a division with rows, and the population; both null where none is known. */
  readonly per10k: ReadonlyMap<string, PopulationRatio>
}

/** Counts the rows of three tables below a region, rolled up to a level. */
async function countAtLevel(api: Client, parent: string, level: Division['level']) {
  const $ = { filter: { region: { within: parent } } } as const
  const aggregates = {
    $: { groupBy: ['REGION'], level, first: PAGE_SIZE },
    nodes: { keys: { key: true }, count: true, per10k: ratioFields },
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

/** A division with the number of its rows. */
type CountedDivision = Awaited<ReturnType<typeof countAtLevel>>[number][1]['nodes'][number]

/** Returns the numbers of all divisions; one without rows has none. */
function toCounts(key: DivisionCounts['key'], divisions: readonly Division[], counted: readonly CountedDivision[]) {
  const byCode = new Map(counted.map((division) => [division.keys[0]?.key, division]))
  return {
    key,
    counts: new Map(divisions.map(({ code }) => [code, byCode.get(code)?.count ?? 0])),
    per10k: new Map(counted.map(({ keys, per10k }) => [keys[0]?.key ?? '', per10k])),
  }
}

/** Reads the counts of the divisions of a region; a kind of which no division has a row is left out. */
export async function readCounts(
  api: Client,
  parent: string,
  divisions: readonly Division[],
): Promise<DivisionCounts[]> {
  const levels = [...Map.groupBy(divisions, ({ level }) => level)]
  const found = await Promise.all(
    levels.map(async ([level, ofLevel]) => {
      // Rolled up to the level of counties, a prefecture has its own rows only.
      const codes = new Set<string | null | undefined>(ofLevel.map(({ code }) => code))
      const kinds = await countAtLevel(api, parent, level)
      return kinds.map(([key, { nodes, pageInfo }]) => ({
        key,
        isComplete: !pageInfo.hasNextPage,
        counted: nodes.filter(({ keys: [region] }) => codes.has(region?.key)),
      }))
    }),
  )
  return [...Map.groupBy(found.flat(), ({ key }) => key)]
    .filter(
      ([, parts]) => parts.every(({ isComplete }) => isComplete) && parts.some(({ counted }) => counted.length > 0),
    )
    .map(([key, parts]) =>
      toCounts(
        key,
        divisions,
        parts.flatMap(({ counted }) => counted),
      ),
    )
}
