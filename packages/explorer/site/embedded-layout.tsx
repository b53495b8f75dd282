import type { ComponentChildren } from 'preact'
import { useSite, useWords } from './site-context.ts'

/** What is around a page that another site shows in a frame: only where it comes from. */
export function EmbeddedLayout({ children }: { readonly children: ComponentChildren }) {
  const { language, links, path, release } = useSite()
  const word = useWords()
  const [pathname = ''] = path.split('?')
  const query = new URLSearchParams(path.split('?')[1])
  query.delete('embed')
  const address = links.page(query.size > 0 ? `${pathname}?${query}` : pathname, language)
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
