import type { Example } from '../src/example.ts'

/** What one tab holds: a GraphQL document and its variables, a JSON object as text; either may be empty. */
export interface TabContent {
  readonly query: string
  readonly variables: string
}

/** An example as a tab: with its titles in a comment on top, unless the query starts with a comment of its own. */
export function exampleTab({ title, titleZh, query, variables = '' }: Example): TabContent {
  const withTitle = query.startsWith('#') ? query : `# ${title} ${titleZh}\n${query}`
  return { query: withTitle, variables }
}

/** Whether two tabs would look alike. */
export function isSameTab(a: TabContent, b: TabContent): boolean {
  return a.query === b.query && a.variables === b.variables
}
