import type { Example } from '../src/example.ts'
import { exampleTab, isSameTab, type TabContent } from './tab-content.ts'

/** The initial state of GraphiQL, by the names of its properties. */
export interface InitialState {
  /** The tabs of a first visit; GraphiQL ignores them when it has stored tabs. */
  readonly defaultTabs: TabContent[]
  /** Initial content of the editors; GraphiQL activates the stored tab with the same content, or adds one. */
  readonly initialQuery: string
  readonly initialVariables: string
}

const WELCOME_TAB: TabContent = {
  query: '# Write a GraphQL query here; Ctrl-Enter runs it.\n# 在此编写 GraphQL 查询，按 Ctrl-Enter 运行。\n\n',
  variables: '',
}

/**
 * Returns the initial state: the tab requested by the URL, else the stored tabs, else the examples.
 * The contents of the editors are set even if they repeat a tab, because GraphiQL restores the query of a tab but not its variables.
 */
export function initialState(sources: {
  examples: readonly Example[]
  requested: TabContent | undefined
  stored: TabContent | undefined
}): InitialState {
  const { requested, stored } = sources
  const examples = sources.examples.map(exampleTab)
  const defaultTabs = requested
    ? [requested, ...examples.filter((example) => !isSameTab(example, requested))]
    : examples
  if (defaultTabs.length === 0) defaultTabs.push(WELCOME_TAB)

  const active = requested ?? stored ?? defaultTabs[0] ?? WELCOME_TAB
  return { defaultTabs, initialQuery: active.query, initialVariables: active.variables }
}
