import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useMemo } from 'react'
import type { Example } from '../src/example.ts'
import { EditorOptions } from './editor-options.tsx'
import { examplesPlugin } from './examples-plugin.tsx'
import { fetcher } from './fetcher.ts'
import type { InitialState } from './initial-state.ts'

/** On narrow screens the variables are collapsed, to leave room for the query. */
const isNarrow = matchMedia('(max-width: 640px)').matches

/** GraphiQL for the endpoint of this server, with the examples in its sidebar. */
export function Explorer({ examples, initialState }: { examples: readonly Example[]; initialState: InitialState }) {
  const plugins = useMemo(
    () => (examples.length > 0 ? [examplesPlugin(examples), HISTORY_PLUGIN] : [HISTORY_PLUGIN]),
    [examples],
  )
  return (
    <GraphiQL
      {...initialState}
      fetcher={fetcher}
      plugins={plugins}
      defaultEditorToolsVisibility={isNarrow ? false : 'variables'}
      inputValueDeprecation
      schemaDescription
      shouldPersistHeaders={false}
      onEditQuery={clearUrlParams}
      onEditVariables={clearUrlParams}
    >
      <EditorOptions />
    </GraphiQL>
  )
}

/** Removes the parameters of the URL once the user edits, so that a reload restores their tabs. */
function clearUrlParams(): void {
  if (location.search) history.replaceState(null, '', location.pathname)
}
