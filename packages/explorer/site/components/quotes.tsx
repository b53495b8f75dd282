import type { Quoted } from '../quoted-parts.ts'
import type { Figure } from '../selections.ts'
import { QuotedWords } from './quoted-words.tsx'
import { RowLink } from './row-link.tsx'

interface QuotesProps extends Pick<Figure, 'citations'>, Quoted {}

/** The words that a fact was read from, each with its source; figures and ranks are marked in them. */
export function Quotes({ citations, ...quoted }: QuotesProps) {
  return citations.map((citation) => (
    <blockquote key={citation.slug}>
      <p lang="zh-Hans">
        <QuotedWords citation={citation} {...quoted} />
      </p>
      <footer>
        <RowLink to="/sources" row={citation.source} fragment={citation.slug} />
        {citation.locator && (
          <>
            {' · '}
            <span lang="zh-Hans">{citation.locator}</span>
          </>
        )}
      </footer>
    </blockquote>
  ))
}
