// The rows that a page lists, as a query and as lines of the SDK that read the same.
import type { Client } from '@tiyu/sdk'
import { filterInGraphQL, filterInTypeScript } from './filter-text.ts'
import { LISTS, type ListText } from './list-texts.ts'

/** A list of the API. */
export type ListName = keyof typeof LISTS

/** The conditions of a list. */
type FilterOf<Name extends ListName> = NonNullable<NonNullable<Parameters<Client[Name]['list']>[0]>['filter']>

/** Rows of a list. */
export interface ListedRows<Name extends ListName = ListName> {
  readonly list: Name
  readonly filter: FilterOf<Name>
}

/** True if files of a list may have the citations of its rows. */
export function hasCitations(list: ListName): boolean {
  const { isCited = true }: ListText = LISTS[list]
  return isCited
}

/** Returns the query that lists rows. */
export function listQuery({ list, filter }: ListedRows): string {
  const { operation, order, fields }: ListText = LISTS[list]
  const conditions = Object.keys(filter).length > 0 ? `, filter: ${filterInGraphQL(filter)}` : ''
  return `query ${operation} {
  ${list}(first: 100${conditions}${order ? `, orderBy: [${order}]` : ''}) {
    nodes {
      ${fields.join('\n      ')}
    }
  }
}`
}

/** Returns lines of TypeScript that print the same rows; `ORIGIN` is a placeholder for the address of the service. */
export function listCode({ list, filter }: ListedRows): string {
  const { select, printed }: ListText = LISTS[list]
  const conditions = Object.keys(filter).length > 0 ? `\n  filter: ${filterInTypeScript(filter)},` : ''
  return `import { createClient } from '@tiyu/sdk'

const api = createClient({ url: 'ORIGIN/graphql' })
for await (const row of api.${list}.all({${conditions}
  select: ${select},
})) {
  console.log(${printed})
}
`
}
