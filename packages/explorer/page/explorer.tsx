import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useMemo } from 'react'
import type { Example } from '../src/example.ts'
import { EditorOptions } from './editor-options.tsx'
import { examplesPlugin } from './examples-plugin.tsx'
import type { Opening } from './opening.ts'

const fetcher = createGraphiQLFetcher({ url: '/graphql' })

/** GraphiQL over this server's own endpoint, with the examples in its sidebar. */
export function Explorer({ examples, start }: { examples: readonly Example[]; start: Opening }) {
  const plugins = useMemo(
    () => (examples.length > 0 ? [examplesPlugin(examples), HISTORY_PLUGIN] : [HISTORY_PLUGIN]),
    [examples],
  )
  return (
    <GraphiQL
      {...start}
      fetcher={fetcher}
      plugins={plugins}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
      shouldPersistHeaders={false}
      onEditQuery={forgetRequest}
      onEditVariables={forgetRequest}
    >
      <EditorOptions />
    </GraphiQL>
  )
}

/** Once the reader has moved on, reloading the page shows what they did rather than what the address asked for. */
function forgetRequest(): void {
  if (location.search) history.replaceState(null, '', location.pathname)
}
