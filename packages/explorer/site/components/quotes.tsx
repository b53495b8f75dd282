import { titleOf } from '../language.ts'
import type { Figure } from '../selections.ts'
import { useSite } from '../site-context.ts'
import { Link } from './link.tsx'

/** The words that a fact was read from, each with its source. */
export function Quotes({ citations }: Pick<Figure, 'citations'>) {
  const { language } = useSite()
  return citations.map(({ slug, asWritten, locator, source }) => (
    <blockquote key={slug}>
      <p lang="zh-Hans">{asWritten}</p>
      <footer>
        <Link to={`/sources/${source.slug}`}>{titleOf(source, language)}</Link>
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
