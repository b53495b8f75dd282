import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import type { Example } from '../src/example.ts'
import { exampleTab, isSameTab } from './tab-content.ts'
import './examples-plugin.css'

/** A sidebar plugin for GraphiQL that lists the examples, which stored or closed tabs may not contain. */
export function examplesPlugin(examples: readonly Example[]): GraphiQLPlugin {
  return {
    title: 'Examples 示例',
    icon: ExamplesIcon,
    content: () => <ExampleList examples={examples} />,
  }
}

function ExampleList({ examples }: { examples: readonly Example[] }) {
  const open = useOpenExample()
  return (
    <section aria-label="Examples 示例">
      <h2 className="examples-heading">
        Examples <span lang="zh-Hans">示例</span>
      </h2>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => open(example)}>
              {example.title}
              <span lang="zh-Hans">{example.titleZh}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Returns a function that activates the tab of an unchanged example, or opens one. */
function useOpenExample(): (example: Example) => void {
  const { addTab, changeTab } = useGraphiQLActions()
  const { tabs, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }))
  return (example) => {
    const tab = exampleTab(example)
    const index = tabs.findIndex(({ query, variables }) =>
      isSameTab(tab, { query: query ?? '', variables: variables ?? '' }),
    )
    if (index >= 0) return changeTab(index)
    addTab()
    queryEditor?.setValue(tab.query)
    variableEditor?.setValue(tab.variables)
  }
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <rect x="2.75" y="2.75" width="14.5" height="14.5" rx="2" />
      <path d="M6 7h8M6 10h8M6 13h5" />
    </svg>
  )
}
