// Reads the records of a list page by page.
import { limits } from '@tiyu/schema'
import type { ListedType } from './listed-types.ts'
import type { JsonObject, QueryExecutor } from './query-executor.ts'

interface Page {
  readonly nodes: readonly JsonObject[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Counts the records of a list. */
export async function countRecords(execute: QueryExecutor, { list, paged, key }: ListedType): Promise<number> {
  if (!paged) return (await execute<{ list: JsonObject[] }>(`{ list: ${list} { ${key} } }`)).list.length
  const { list: counted } = await execute<{ list: { totalCount: number } }>(
    `{ list: ${list}(first: 1) { totalCount } }`,
  )
  return counted.totalCount
}

/** Yields all records of a list in pages of the largest size, in a given order or the default one. */
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
