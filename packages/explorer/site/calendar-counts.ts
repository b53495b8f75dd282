import type { Client } from '@tiyu/sdk'
import { readAllPages } from './all-pages.ts'
import { PAGE_SIZE, pageInfoFields } from './selections.ts'

const readPage = async (api: Client, dimension: 'YEAR' | 'MONTH', after: string | null) => {
  const { eventStatistics } = await api.query({
    eventStatistics: {
      aggregates: {
        $: { groupBy: [dimension], first: PAGE_SIZE, after },
        nodes: { keys: { key: true }, count: true },
        pageInfo: pageInfoFields,
      },
    },
  })
  return eventStatistics.aggregates
}

/** Returns how many events start in each year, or in each month, by its key; events whose year or month is not stated are left out. */
export async function countEventsBy(api: Client, dimension: 'YEAR' | 'MONTH'): Promise<Map<string, number>> {
  const groups = await readAllPages((after) => readPage(api, dimension, after))
  return new Map(groups.flatMap(({ keys, count }) => (keys[0]?.key ? [[keys[0].key, count] as const] : [])))
}
