import { useWords } from '../site-context.ts'
import type { WordKey } from '../text/words.ts'

interface PageContentsProps {
  /** The sections of the page: their identifiers and headings, and the number of things in each. */
  readonly sections: readonly (readonly [id: string, heading: WordKey, count: number])[]
}

/** Links to the sections of a long page that have content. */
export function PageContents({ sections }: PageContentsProps) {
  const word = useWords()
  const shown = sections.filter(([, , count]) => count > 0)
  if (shown.length < 2) return null
  return (
    <nav class="page-contents" aria-label={word('onThisPage')}>
      <ul>
        {shown.map(([id, heading]) => (
          <li key={id}>
            <a href={`#${id}`}>{word(heading)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
