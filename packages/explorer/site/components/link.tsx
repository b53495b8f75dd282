import type { ComponentChildren } from 'preact'
import { useSite } from '../site-context.ts'

interface LinkProps {
  /** A page, such as `/indicators/football-pitches`. */
  readonly to: string
  /** True for the choice that is shown, among others. */
  readonly current?: boolean
  /** The identifier of an element of that page. */
  readonly fragment?: string | undefined
  readonly children: ComponentChildren
}

/** A link to a page in the language of this one; only its text where a static build leaves the page out. */
export function Link({ to, current = false, fragment, children }: LinkProps) {
  const { links, language } = useSite()
  const address = links.page(to, language)
  if (address === undefined) return <span>{children}</span>
  return (
    <a
      href={fragment === undefined ? address : `${address}#${encodeURIComponent(fragment)}`}
      aria-current={current ? 'true' : undefined}
    >
      {children}
    </a>
  )
}
