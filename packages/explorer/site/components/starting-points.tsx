import type { EnumValue } from '@tiyu/model'
import { countText } from '../format/count.ts'
import type { ReleaseScope } from '../release-scope.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import type { WordKey } from '../text/words.ts'
import { Link } from './link.tsx'

type Counted = Exclude<keyof ReleaseScope, 'topics'>

/** What a release is made of, with the pages that list it. */
const LISTS: readonly (readonly [counted: Counted, path: string, label: WordKey])[] = [
  ['figures', '/figures', 'figures'],
  ['indicators', '/indicators', 'indicators'],
  ['facilities', '/facilities', 'facilities'],
  ['events', '/events', 'events'],
  ['commitments', '/commitments', 'commitments'],
  ['sources', '/sources', 'sources'],
]

/** What people ask, with the pages that answer it; each only where the release has something to answer with. */
const QUESTIONS: readonly (readonly [counted: Counted, path: string, question: WordKey])[] = [
  ['targets', '/figures?kind=TARGET', 'targetsQuestion'],
  ['commitments', '/commitments', 'commitmentsQuestion'],
  ['figures', '/compare', 'compareQuestion'],
  ['contradictions', '/findings?verdict=FAIL', 'findingsQuestion'],
  ['facilities', '/facilities', 'facilitiesQuestion'],
  ['events', '/calendar', 'eventsQuestion'],
]

/** Questions that people ask of such data, with the pages that answer them. */
export function CommonQuestions({ scope }: { readonly scope: ReleaseScope }) {
  const { language, links } = useSite()
  const word = useWords()
  const questions = QUESTIONS.filter(
    ([counted, path]) => scope[counted] > 0 && links.page(path, language) !== undefined,
  )
  if (questions.length === 0) return null
  return (
    <nav class="questions wide" aria-label={word('oftenSought')}>
      <ul class="plain">
        {questions.map(([, path, question]) => (
          <li key={question}>
            <Link to={path}>{word(question)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How much the release has of what, and how many indicators of each topic. */
export function ReleaseContents({ scope }: { readonly scope: ReleaseScope }) {
  const { language } = useSite()
  const word = useWords()
  return (
    <dl class="starting-points wide">
      <dt>{word('contents')}</dt>
      <dd>
        <ul class="plain">
          {LISTS.filter(([counted]) => scope[counted] > 0).map(([counted, path, label]) => (
            <li key={counted}>
              <Link to={path}>{word(label)}</Link> <span class="number">{countText(scope[counted])}</span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>{word('byTopic')}</dt>
      <dd>
        <ul class="plain">
          {scope.topics.map(({ key, count }) => (
            <li key={key}>
              <Link to="/indicators" fragment={key ?? undefined}>
                {enumLabel('Topic', key as EnumValue<'Topic'>, language)}
              </Link>{' '}
              <span class="number soft">{countText(count)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  )
}
