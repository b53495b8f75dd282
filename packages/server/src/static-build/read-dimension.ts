import { limits } from '@tiyu/schema'
import type { DimensionGroups } from '@tiyu/sdk/static-build-format'
import type { QueryExecutor } from './query-executor.ts'

interface Group {
  readonly keys: readonly {
    readonly key: string | null
    readonly name: string | null
    readonly nameEn: string | null
  }[]
  readonly count: number
}

interface Page {
  readonly nodes: readonly Group[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Reads the groups of all rows by one dimension of a statistics field. */
export async function readDimension(
  execute: QueryExecutor,
  field: string,
  dimension: string,
): Promise<DimensionGroups['groups']> {
  const query = `query ($after: String) { counted: ${field} { page: aggregates(groupBy: [${dimension}], orderBy: [KEY_ASC], first: ${limits.rows.value}, after: $after) {
    nodes { keys { key name nameEn } count } pageInfo { hasNextPage endCursor } } } }`
  const groups: Group[] = []
  let after: string | null = null
  do {
    const { counted }: { counted: { page: Page } } = await execute(query, { after })
    groups.push(...counted.page.nodes)
    after = counted.page.pageInfo.hasNextPage ? counted.page.pageInfo.endCursor : null
  } while (after !== null)
  return groups.map(({ keys: [one], count }) => [one?.key ?? null, one?.name ?? null, one?.nameEn ?? null, count])
}
