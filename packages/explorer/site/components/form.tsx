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
  return (
    <form class={className} action={links.page(to, language)}>
      {links.version !== null && <input type="hidden" name="release" value={links.version} />}
      {children}
    </form>
  )
}
