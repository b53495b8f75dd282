import type { Client } from '@tiyu/sdk'
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
  const counts = new Map<string, number>()
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(api, dimension, after)
    for (const { keys, count } of page.nodes) if (keys[0]?.key) counts.set(keys[0].key, count)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return counts
}
