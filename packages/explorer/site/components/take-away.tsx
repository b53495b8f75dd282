import { useSite, useWords } from '../site-context.ts'
import type { WordKey } from '../text/words.ts'
import { Link } from './link.tsx'
import { ResourceItem } from './resource-item.tsx'

type Resource = readonly [path: string, label: WordKey]

const FILES: readonly Resource[] = [
  ['/data/release.xlsx', 'workbook'],
  ['/data/release.zip', 'archive'],
  ['/data/', 'allFiles'],
]

const INTERFACES: readonly Resource[] = [
  ['/graphiql/', 'queryInBrowser'],
  ['/developers', 'examplesAndSdk'],
  ['/docs', 'reference'],
]

function Resources({ resources }: { readonly resources: readonly Resource[] }) {
  const word = useWords()
  return resources.map(([path, label]) => (
    <ResourceItem key={path} to={path}>
      {word(label)}
    </ResourceItem>
  ))
}

/** The files of a release, and the pages about the data themselves. */
export function Downloads() {
  const word = useWords()
  return (
    <section>
      <h2>{word('takeAll')}</h2>
      <ul>
        <Resources resources={FILES} />
        <li>
          <Link to="/dictionary">{word('dataDictionary')}</Link>
        </li>
        <li>
          <Link to="/releases">{word('releases')}</Link>
        </li>
      </ul>
    </section>
  )
}

/** Where the data are queried; nothing in a static build, which no service answers. */
export function Interfaces() {
  const word = useWords()
  if (!useSite().links.hasService) return null
  return (
    <section>
      <h2>{word('forDevelopers')}</h2>
      <p>{word('developersIntro')}</p>
      <ul>
        <Resources resources={INTERFACES} />
      </ul>
    </section>
  )
}
