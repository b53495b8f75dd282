// The records of a list, page by page, in an order or in that which the service lists by default.
import { limits } from '@tiyu/schema'
import type { ListedType } from './listed-types.ts'
import type { JsonObject, QueryExecutor } from './query-executor.ts'

interface Page {
  readonly nodes: readonly JsonObject[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** How many records a list has. */
export async function countRecords(execute: QueryExecutor, { list, paged, key }: ListedType): Promise<number> {
  if (!paged) return (await execute<{ list: JsonObject[] }>(`{ list: ${list} { ${key} } }`)).list.length
  const { list: counted } = await execute<{ list: { totalCount: number } }>(
    `{ list: ${list}(first: 1) { totalCount } }`,
  )
  return counted.totalCount
}

/** Every record of a list with these fields, as many at once as a page may have. */
export async function* listRecords(
  execute: QueryExecutor,
  { list, paged }: ListedType,
  { selection, order }: { readonly selection: string; readonly order?: string },
): AsyncGenerator<readonly JsonObject[], void, undefined> {
  if (!paged) {
    yield (await execute<{ list: JsonObject[] }>(`{ list: ${list} { ${selection} } }`)).list
    return
  }
  const args = `first: ${limits.rows.value}, after: $after${order ? `, orderBy: [${order}]` : ''}`
  const query = `query ($after: String) { list: ${list}(${args}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`
  let after: string | null = null
  do {
    const { list: page }: { list: Page } = await execute(query, { after })
    yield page.nodes
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
}
