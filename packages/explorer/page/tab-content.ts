import type { Example } from '../src/example.ts'

/** The content of a tab: a GraphQL document and its variables, a JSON object as text. Either may be empty. */
export interface TabContent {
  readonly query: string
  readonly variables: string
}

/** Returns an example as a tab, with its titles in a comment unless the query starts with a comment. */
export function exampleTab({ title, titleZh, query, variables = '' }: Example): TabContent {
  const withTitle = query.startsWith('#') ? query : `# ${title} ${titleZh}\n${query}`
  return { query: withTitle, variables }
}

/** True if two tabs have the same content. */
export function isSameTab(a: TabContent, b: TabContent): boolean {
  return a.query === b.query && a.variables === b.variables
}
