import type { Example } from '../src/example.ts'
import { type Draft, exampleDraft, sameDraft } from './draft.ts'

/** What GraphiQL opens with, by the names of its properties. */
export interface Opening {
  /** The tabs of a first visit; GraphiQL ignores them when it has stored tabs. */
  readonly defaultTabs: Draft[]
  /** What the editors show; GraphiQL activates the stored tab that holds the same, or adds one. */
  readonly initialQuery: string
  readonly initialVariables: string
}

const welcome: Draft = {
  query: '# Write a GraphQL query here; Ctrl-Enter runs it.\n# 在此编写 GraphQL 查询，按 Ctrl-Enter 运行。\n\n',
  variables: '',
}

/**
 * Decides what the page opens with: what the address requests, else what the reader left, else the examples.
 * The editors' contents are given even where they repeat a tab, since GraphiQL fills in the query of the tab it opens but not the variables.
 */
export function opening(from: {
  examples: readonly Example[]
  requested: Draft | undefined
  stored: Draft | undefined
}): Opening {
  const { requested, stored } = from
  const examples = from.examples.map(exampleDraft)
  const defaultTabs = requested
    ? [requested, ...examples.filter((example) => !sameDraft(example, requested))]
    : examples
  if (defaultTabs.length === 0) defaultTabs.push(welcome)

  const shown = requested ?? stored ?? defaultTabs[0] ?? welcome
  return { defaultTabs, initialQuery: shown.query, initialVariables: shown.variables }
}
