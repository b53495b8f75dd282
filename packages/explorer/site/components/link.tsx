import type { ComponentChildren } from 'preact'
import { useSite } from '../site-context.ts'

interface LinkProps {
  /** A page, such as `/indicators/football-pitches`. */
  readonly to: string
  /** True for the choice that is shown, among others. */
  readonly current?: boolean
  readonly children: ComponentChildren
}

/** A link to a page in the language of this one; only its text where a static build leaves the page out. */
export function Link({ to, current = false, children }: LinkProps) {
  const { links, language } = useSite()
  const address = links.page(to, language)
  if (address === undefined) return <span>{children}</span>
  return (
    <a href={address} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  )
}
