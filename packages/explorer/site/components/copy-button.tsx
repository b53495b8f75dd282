import { useWords } from '../site-context.ts'
import type { WordKey } from '../text/words.ts'

interface CopyButtonProps {
  /** `ORIGIN` stands for the address of the service, as the browser knows it. */
  readonly text: string
  readonly label?: WordKey
}

/** Copies a text; shown where a script can do it. */
export function CopyButton({ text, label = 'copy' }: CopyButtonProps) {
  const word = useWords()
  return (
    <button type="button" class="link needs-script" data-copy={text}>
      {word(label)}
    </button>
  )
}
