import type { Figure } from '../selections.ts'
import { RowLink } from './row-link.tsx'

/** The words that a fact was read from, each with its source. */
export function Quotes({ citations }: Pick<Figure, 'citations'>) {
  return citations.map(({ slug, asWritten, locator, source }) => (
    <blockquote key={slug}>
      <p lang="zh-Hans">{asWritten}</p>
      <footer>
        <RowLink to="/sources" row={source} />
        {locator && (
          <>
            {' · '}
            <span lang="zh-Hans">{locator}</span>
          </>
        )}
      </footer>
    </blockquote>
  ))
}
