import { nameOf } from '../language.ts'
import { useSite } from '../site-context.ts'
import { Link } from './link.tsx'

interface NamedLinkProps {
  /** The section, such as `/facilities`. */
  readonly to: string
  /** A row with a name; null shows nothing. */
  readonly row:
    | { readonly name: string; readonly nameEn: string | null; readonly code: string }
    | { readonly name: string; readonly nameEn: string | null; readonly slug: string }
    | null
}

/** The name of a row, leading to its page. */
export function NamedLink({ to, row }: NamedLinkProps) {
  const { language } = useSite()
  if (!row) return null
  return <Link to={`${to}/${'code' in row ? row.code : row.slug}`}>{nameOf(row, language)}</Link>
}
