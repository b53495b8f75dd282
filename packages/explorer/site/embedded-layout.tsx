import type { ComponentChildren } from 'preact'
import { pageAddress } from './page-address.ts'
import { useSite, useWords } from './site-context.ts'

/** What is around a page that another site shows in a frame: only where it comes from. */
export function EmbeddedLayout({ children }: { readonly children: ComponentChildren }) {
  const { language, links, path, query, release } = useSite()
  const word = useWords()
  const whole = new URLSearchParams(query)
  whole.delete('embed')
  const address = links.page(pageAddress(path, whole), language)
  return (
    <main class="embedded">
      {children}
      <p class="soft">
        {address ? <a href={address}>{release.title}</a> : release.title} · {word('release')} {release.version} ·{' '}
        {release.licence}
      </p>
    </main>
  )
}
