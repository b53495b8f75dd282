import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useMemo } from 'react'
import type { Example } from '../src/example.ts'
import { EditorOptions } from './editor-options.tsx'
import { examplesPlugin } from './examples-plugin.tsx'
import { fetcher } from './fetcher.ts'
import type { InitialState } from './initial-state.ts'

/** On a phone the query needs the room; the tabs below it open the variables. */
const isNarrow = matchMedia('(max-width: 640px)').matches

/** GraphiQL over this server's own endpoint, with the examples in its sidebar. */
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

/** Once the reader has moved on, reloading the page shows what they did rather than what the address asked for. */
function clearUrlParams(): void {
  if (location.search) history.replaceState(null, '', location.pathname)
}
