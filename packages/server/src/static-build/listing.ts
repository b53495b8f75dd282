// The records of a list, page by page, in an order or in that which the service lists by default.
import { limits } from '@tiyu/schema'
import type { ListedType } from './listed-types.ts'
import type { Answered, Ask } from './questions.ts'

interface Page {
  readonly nodes: readonly Answered[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** How many records a list has. */
export async function countRecords(ask: Ask, { list, paged, key }: ListedType): Promise<number> {
  if (!paged) return (await ask<{ list: Answered[] }>(`{ list: ${list} { ${key} } }`)).list.length
  const { list: counted } = await ask<{ list: { totalCount: number } }>(`{ list: ${list}(first: 1) { totalCount } }`)
  return counted.totalCount
}

/** Every record of a list with these fields, as many at once as a page may have. */
export async function* listRecords(
  ask: Ask,
  { list, paged }: ListedType,
  { selection, order }: { readonly selection: string; readonly order?: string },
): AsyncGenerator<readonly Answered[], void, undefined> {
  if (!paged) {
    yield (await ask<{ list: Answered[] }>(`{ list: ${list} { ${selection} } }`)).list
    return
  }
  const args = `first: ${limits.rows.value}, after: $after${order ? `, orderBy: [${order}]` : ''}`
  const query = `query ($after: String) { list: ${list}(${args}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`
  let after: string | null = null
  do {
    const { list: page }: { list: Page } = await ask(query, { after })
    yield page.nodes
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
}
