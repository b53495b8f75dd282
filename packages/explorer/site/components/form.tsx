import type { ComponentChildren } from 'preact'
import { useSite } from '../site-context.ts'

interface FormProps {
  /** The page that shows the result, such as `/search`. */
  readonly to: string
  readonly class: string
  readonly children: ComponentChildren
}

/** A form that asks for a page of the same release; its fields become the query string. */
export function Form({ to, class: className, children }: FormProps) {
  const { language, links } = useSite()
  const address = links.page(to, language)
  if (address === undefined) return null
  return (
    <form class={className} action={address}>
      {links.version !== null && <input type="hidden" name="release" value={links.version} />}
      {children}
    </form>
  )
}
