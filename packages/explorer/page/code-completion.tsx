import { useMonaco } from '@graphiql/react'
import { useEffect } from 'react'
import { type CodedRow, codeTableAt, findCodes } from './code-tables.ts'
import { enclosingNames } from './enclosing-names.ts'

/** Returns the editor library once it is loaded. */
const useLoadedMonaco = () => useMonaco((state) => state.monaco)

type Monaco = NonNullable<ReturnType<typeof useLoadedMonaco>>
type Provider = Parameters<Monaco['languages']['registerCompletionItemProvider']>[1]
type Suggestions = Awaited<ReturnType<Provider['provideCompletionItems']>>
type Model = Parameters<Provider['provideCompletionItems']>[0]
type Position = Parameters<Provider['provideCompletionItems']>[1]

/** Milliseconds without a key before codes are looked up: people who type fast cause one request. */
const DELAY = 150

/** What is typed of a text on its line: from its quotation mark to the cursor. */
const OPEN_TEXT = /^(?:[^"\\]|\\.|"(?:[^"\\]|\\.)*")*"(?<typed>(?:[^"\\]|\\.)*)$/

/** Returns the text that the cursor is in, and the query before it; undefined outside of a text. */
function openText(model: Model, { lineNumber, column }: Position) {
  const line = model.getLineContent(lineNumber)
  const typed = OPEN_TEXT.exec(line.slice(0, column - 1))?.groups?.typed
  if (typed === undefined) return undefined
  const start = column - typed.length
  const rest = /^(?:[^"\\]|\\.)*/.exec(line.slice(column - 1))?.[0] ?? ''
  const before = model.getValueInRange({
    startLineNumber: 1,
    startColumn: 1,
    endLineNumber: lineNumber,
    endColumn: start - 1,
  })
  // What follows without an end of the text does not belong to it.
  const isClosed = line[column - 1 + rest.length] === '"'
  return { typed, before, start, end: isClosed ? column + rest.length : column }
}

function suggestionsFor(
  monaco: Monaco,
  rows: readonly CodedRow[],
  text: NonNullable<ReturnType<typeof openText>>,
  line: number,
) {
  return rows.map(({ code, name, nameEn }, at) => ({
    label: { label: `${name} ${nameEn}`, description: code },
    kind: monaco.languages.CompletionItemKind.Value,
    insertText: code,
    // The search has found them by a name, pinyin or code: all of them match what is typed.
    filterText: text.typed,
    sortText: String(at).padStart(3, '0'),
    range: { startLineNumber: line, startColumn: text.start, endLineNumber: line, endColumn: text.end },
  }))
}

/** Suggests codes of indicators, regions, sports, facility types and units by what is typed of their names. */
function createProvider(monaco: Monaco): Provider {
  return {
    triggerCharacters: ['"'],
    async provideCompletionItems(model, position, _context, token): Promise<Suggestions> {
      const text = openText(model, position)
      const table = text && codeTableAt(enclosingNames(text.before))
      if (!table) return { suggestions: [] }
      await new Promise((resolve) => setTimeout(resolve, DELAY))
      if (token.isCancellationRequested) return { suggestions: [] }
      const rows = await findCodes(table, text.typed)
      // Asked again with every key: the list is what the service finds for the text.
      return { suggestions: suggestionsFor(monaco, rows, text, position.lineNumber), incomplete: true }
    },
  }
}

/** Completes codes in the query editor by names in Chinese, pinyin or English; renders nothing. */
export function CodeCompletion() {
  const monaco = useLoadedMonaco()
  useEffect(() => {
    if (!monaco) return
    const registered = monaco.languages.registerCompletionItemProvider('graphql', createProvider(monaco))
    return () => registered.dispose()
  }, [monaco])
  return null
}
