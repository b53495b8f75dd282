import type { ComponentChildren } from 'preact'
import { useSite } from '../site-context.ts'

interface LinkProps {
  /** A page, such as `/indicators/football-pitches`. */
  readonly to: string
  readonly children: ComponentChildren
}

/** A link to a page in the language of this one. */
export function Link({ to, children }: LinkProps) {
  const { links, language } = useSite()
  return <a href={links.page(to, language)}>{children}</a>
}
