import type { ComponentChildren } from 'preact'
import { Link } from './components/link.tsx'
import { languages } from './language.ts'
import { useSite, useWords } from './site-context.ts'
import type { WordKey } from './text/words.ts'

/** The sections that every page links to. */
const SECTIONS: readonly (readonly [path: string, label: WordKey])[] = [
  ['/indicators', 'indicators'],
  ['/regions', 'regions'],
  ['/facilities', 'facilities'],
  ['/events', 'events'],
  ['/demonstration-projects', 'demonstrationProjects'],
  ['/programmes', 'programmes'],
  ['/policies', 'policies'],
  ['/commitments', 'commitments'],
  ['/findings', 'findings'],
  ['/compare', 'compare'],
  ['/sources', 'sources'],
]

function SearchForm() {
  const { language, links, path } = useSite()
  const word = useWords()
  const text = new URLSearchParams(path.split('?')[1]).get('text') ?? ''
  return (
    <search>
      <form class="search" action={links.page('/search', language)}>
        <label class="visually-hidden" for="search">
          {word('search')}
        </label>
        <input id="search" type="search" name="text" value={text} placeholder={word('searchPlaceholder')} />
        <button type="submit">{word('search')}</button>
      </form>
    </search>
  )
}

function LanguageSwitch() {
  const { language, links, path } = useSite()
  const word = useWords()
  const other = languages.find((candidate) => candidate !== language) ?? language
  return (
    <a class="language" href={links.page(path, other)} lang={other} hreflang={other}>
      {word('otherLanguage')}
    </a>
  )
}

/** The release that a page shows. */
export interface ReleaseSummary {
  readonly version: string
  readonly title: string
  readonly licence: string
}

function Footer({ release }: { readonly release: ReleaseSummary }) {
  const { links } = useSite()
  const word = useWords()
  const resources: readonly (readonly [path: string, label: WordKey])[] = [
    ['/data/', 'allFiles'],
    ['/graphiql/', 'queryInBrowser'],
    ['/docs', 'reference'],
    ['/releases', 'releases'],
  ]
  return (
    <footer class="site-footer">
      <p>
        {release.title} · {word('release')} {release.version} · {word('licence')} {release.licence}
      </p>
      <ul>
        {resources.map(([path, label]) => {
          const address = links.resource(path)
          return (
            address && (
              <li key={path}>
                <a href={address}>{word(label)}</a>
              </li>
            )
          )
        })}
      </ul>
    </footer>
  )
}

interface LayoutProps {
  readonly siteName: string
  readonly release: ReleaseSummary
  readonly children: ComponentChildren
}

/** What is around the content of every page: name, sections, search, language and the release. */
export function Layout({ siteName, release, children }: LayoutProps) {
  const word = useWords()
  return (
    <>
      <a class="skip" href="#content">
        {word('skipToContent')}
      </a>
      <header class="site-header">
        <p class="site-name">
          <Link to="/">{siteName}</Link>
        </p>
        <LanguageSwitch />
        <SearchForm />
        <nav aria-label={word('home')}>
          <ul>
            {SECTIONS.map(([path, label]) => (
              <li key={path}>
                <Link to={path}>{word(label)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content">{children}</main>
      <Footer release={release} />
    </>
  )
}
