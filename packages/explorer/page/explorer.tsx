import { explorerPlugin } from '@graphiql/plugin-explorer'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { type ComponentProps, useMemo } from 'react'
import type { Example } from '../src/example.ts'
import { CodeCompletion } from './code-completion.tsx'
import { CopyLinkButton } from './copy-link-button.tsx'
import { editorAddress } from './editor-address.ts'
import { EditorOptions } from './editor-options.tsx'
import { examplesPlugin } from './examples-plugin.tsx'
import { fetcher } from './fetcher.ts'
import type { InitialState } from './initial-state.ts'
import { RESULT_TABLE_PLUGIN } from './result-table-plugin.tsx'

/** On narrow screens the variables are collapsed, to leave room for the query. */
const isNarrow = matchMedia('(max-width: 640px)').matches

/** GraphiQL for the endpoint of this server, with the examples in its sidebar. */
export function Explorer({ examples, initialState }: { examples: readonly Example[]; initialState: InitialState }) {
  const plugins = useMemo(() => {
    const own = [explorerPlugin(), RESULT_TABLE_PLUGIN, HISTORY_PLUGIN]
    return examples.length > 0 ? [examplesPlugin(examples), ...own] : own
  }, [examples])
  return (
    <GraphiQL
      {...initialState}
      fetcher={fetcher}
      plugins={plugins}
      defaultEditorToolsVisibility={isNarrow ? false : 'variables'}
      inputValueDeprecation
      schemaDescription
      shouldPersistHeaders={false}
      onTabChange={followTab}
    >
      <EditorOptions />
      <CodeCompletion />
      <GraphiQL.Toolbar>
        {({ prettify, copy }) => (
          <>
            {prettify}
            {copy}
            <CopyLinkButton />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  )
}

type TabChangeListener = NonNullable<ComponentProps<typeof GraphiQL>['onTabChange']>

/** Keeps the address of the page that of the active tab, so that it can be shared and a reload opens the same. */
const followTab: TabChangeListener = ({ tabs, activeTabIndex }) => {
  const { query, variables } = tabs[activeTabIndex] ?? {}
  if (query) history.replaceState(null, '', editorAddress({ query, variables: variables ?? '' }, location.search))
}
