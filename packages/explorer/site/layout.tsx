import type { ComponentChildren } from 'preact'
import { Link } from './components/link.tsx'
import { ResourceItem } from './components/resource-item.tsx'
import { SearchForm } from './components/search-form.tsx'
import { languages } from './language.ts'
import { pageAddress } from './page-address.ts'
import { useSite, useWords } from './site-context.ts'
import type { WordKey } from './text/words.ts'

/** The sections that every page links to. */
const SECTIONS: readonly (readonly [path: string, label: WordKey])[] = [
  ['/indicators', 'indicators'],
  ['/regions', 'regions'],
  ['/facilities', 'facilities'],
  ['/events', 'events'],
  ['/calendar', 'calendar'],
  ['/demonstration-projects', 'demonstrationProjects'],
  ['/programmes', 'programmes'],
  ['/policies', 'policies'],
  ['/commitments', 'commitments'],
  ['/findings', 'findings'],
  ['/compare', 'compare'],
  ['/sources', 'sources'],
]

/** The pages about the data themselves, linked at the end of every page. */
const DATA_SECTIONS: readonly (readonly [path: string, label: WordKey])[] = [
  ['/dictionary', 'dataDictionary'],
  ['/releases', 'releases'],
]

function LanguageSwitch() {
  const { language, links, path, query } = useSite()
  const word = useWords()
  const other = languages.find((candidate) => candidate !== language) ?? language
  const address = links.page(pageAddress(path, query), other)
  if (address === undefined) return null
  return (
    <a class="language" href={address} lang={other} hreflang={other}>
      {word('otherLanguage')}
    </a>
  )
}

/** Chooses the theme; shown where a script can apply it. */
function ThemeSwitch() {
  const word = useWords()
  return (
    <label class="needs-script">
      {word('theme')}{' '}
      <select class="theme" autocomplete="off">
        <option value="system">{word('themeSystem')}</option>
        <option value="light">{word('themeLight')}</option>
        <option value="dark">{word('themeDark')}</option>
      </select>
    </label>
  )
}

function Footer() {
  const { release } = useSite()
  const word = useWords()
  const resources: readonly (readonly [path: string, label: WordKey])[] = [
    ['/data/', 'allFiles'],
    ['/graphiql/', 'queryInBrowser'],
    ['/developers', 'forDevelopers'],
    ['/docs', 'reference'],
  ]
  return (
    <footer class="site-footer">
      <p>
        {release.title} · {word('release')} {release.version} · {word('licence')} {release.licence}
      </p>
      <ul>
        {resources.map(([path, label]) => (
          <ResourceItem key={path} to={path}>
            {word(label)}
          </ResourceItem>
        ))}
        {DATA_SECTIONS.map(([path, label]) => (
          <li key={path}>
            <Link to={path}>{word(label)}</Link>
          </li>
        ))}
      </ul>
      <ThemeSwitch />
    </footer>
  )
}

/** What is around the content of every page: name, sections, search, language and the release. */
export function Layout({ children }: { readonly children: ComponentChildren }) {
  const { release, path } = useSite()
  const word = useWords()
  return (
    <>
      <a class="skip" href="#content">
        {word('skipToContent')}
      </a>
      <header class="site-header">
        <p class="site-name">
          <Link to="/">{release.title}</Link>
        </p>
        <LanguageSwitch />
        {/* The front page has it in the page itself. */}
        {path !== '/' && <SearchForm />}
        <nav aria-label={word('sections')}>
          <ul>
            {SECTIONS.map(([section, label]) => (
              <li key={section}>
                <Link to={section} current={path === section || path.startsWith(`${section}/`)}>
                  {word(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content">{children}</main>
      <Footer />
    </>
  )
}
