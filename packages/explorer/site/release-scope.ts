import type { Client } from '@tiyu/sdk'

/** Number of rows of a release by table, the number of each kind of figure and finding, and of the indicators of each topic. */
export async function readScope(api: Client) {
  const counted = { count: true } as const
  const grouped = { key: true, count: true } as const
  const { observationStatistics, indicatorStatistics, findingStatistics, ...tables } = await api.query({
    observationStatistics: { count: true, groups: { $: { by: 'KIND' }, ...grouped } },
    indicatorStatistics: { count: true, groups: { $: { by: 'TOPIC' }, ...grouped } },
    findingStatistics: { groups: { $: { by: 'VERDICT' }, ...grouped } },
    facilityStatistics: counted,
    eventStatistics: counted,
    commitmentStatistics: counted,
    sourceStatistics: counted,
  })
  const countOf = (groups: readonly { readonly key: string | null; readonly count: number }[], wanted: string) =>
    groups.find(({ key }) => key === wanted)?.count ?? 0
  return {
    figures: observationStatistics.count,
    targets: countOf(observationStatistics.groups, 'TARGET'),
    contradictions: countOf(findingStatistics.groups, 'FAIL'),
    indicators: indicatorStatistics.count,
    topics: indicatorStatistics.groups,
    facilities: tables.facilityStatistics.count,
    events: tables.eventStatistics.count,
    commitments: tables.commitmentStatistics.count,
    sources: tables.sourceStatistics.count,
  }
}

/** How much a release has of what; see {@link readScope}. */
export type ReleaseScope = Awaited<ReturnType<typeof readScope>>
