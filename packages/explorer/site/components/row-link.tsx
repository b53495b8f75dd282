import { type Named, nameOf, type Titled, titleOf } from '../language.ts'
import { useSite } from '../site-context.ts'
import { Link } from './link.tsx'

interface Keyed {
  readonly code: string
}

interface Slugged {
  readonly slug: string
}

interface RowLinkProps {
  /** The section, such as `/facilities`. */
  readonly to: string
  readonly row: ((Keyed | Slugged) & Named) | (Slugged & Titled) | null
  /** A place within its page. */
  readonly fragment?: string
}

/** The name or title of a row, leading to its page; nothing for null. */
export function RowLink({ to, row, fragment }: RowLinkProps) {
  const { language } = useSite()
  if (!row) return null
  const text = 'title' in row ? titleOf(row, language) : nameOf(row, language)
  return (
    <Link to={`${to}/${'code' in row ? row.code : row.slug}`} fragment={fragment}>
      {text}
    </Link>
  )
}
