import { useMonaco } from '@graphiql/react'
import { useEffect } from 'react'

/** Configures the editors of GraphiQL for Chinese; renders nothing. */
export function EditorOptions() {
  const monaco = useMonaco((state) => state.monaco)
  useEffect(() => {
    if (!monaco) return
    type Editor = ReturnType<typeof monaco.editor.getEditors>[number]
    const adapt = (editor: Pick<Editor, 'updateOptions'>) =>
      editor.updateOptions({
        fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-family-mono'),
        // Codes are completed by their names, which are typed as texts.
        quickSuggestions: { strings: true, other: true },
        // Monaco would highlight 「，」 and 「：」 as ambiguous characters.
        unicodeHighlight: { ambiguousCharacters: false },
      })
    monaco.editor.getEditors().forEach(adapt)
    const listener = monaco.editor.onDidCreateEditor(adapt)
    return () => listener.dispose()
  }, [monaco])
  return null
}
