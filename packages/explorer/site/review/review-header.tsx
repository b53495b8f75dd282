import type { ReviewPage } from '../../src/review-rendering.ts'
import { languages } from '../language.ts'
import type { ReviewWordKey } from '../text/review-words.ts'
import { useReviewWords } from './review-context.ts'

const STATUSES = ['open', 'accepted', 'rejected', 'written'] as const

/** The keys that do not stand on a button. */
const KEYS: readonly (readonly [key: string, label: ReviewWordKey])[] = [
  ['A', 'accept'],
  ['E', 'correct'],
  ['R', 'reject'],
  ['U', 'undo'],
  ['J', 'next'],
  ['K', 'previous'],
  ['N', 'nextOpen'],
  ['X', 'useExisting'],
  ['Enter', 'keyEnter'],
  ['Esc', 'keyEscape'],
]

function Progress({ page: { counts, decisions } }: { readonly page: ReviewPage }) {
  const word = useReviewWords()
  return (
    <ul id="progress" class="plain">
      {STATUSES.map((status) => (
        <li key={status}>
          {word(status)} {counts[status]}
        </li>
      ))}
      <li>
        {word('decisions')} {decisions}
      </li>
    </ul>
  )
}

/** Chooses the theme; shown where a script can apply it. */
function ThemeSwitch() {
  const word = useReviewWords()
  return (
    <label class="needs-script">
      <span class="visually-hidden">{word('theme')}</span>
      <select class="theme" autocomplete="off">
        <option value="system">{word('themeSystem')}</option>
        <option value="light">{word('themeLight')}</option>
        <option value="dark">{word('themeDark')}</option>
      </select>
    </label>
  )
}

function Keys() {
  const word = useReviewWords()
  return (
    <details class="needs-script">
      <summary>{word('keys')}</summary>
      <label>
        <input type="checkbox" data-use-keys checked /> {word('useKeys')}
      </label>
      <dl class="facts">
        {KEYS.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{word(label)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** The head of the page: the report, the package, the progress, languages and keys. */
export function ReviewHeader({ page }: { readonly page: ReviewPage }) {
  const word = useReviewWords()
  const other = languages.find((language) => language !== page.language) ?? page.language
  return (
    <header class="site-header">
      <h1 class="site-name">{word('labelled', { label: word('review'), text: page.report })}</h1>
      <p class="soft">
        {word('intoPackage')} {page.package} · {word('reviewer')} {page.reviewer}
      </p>
      <ThemeSwitch />
      <a class="language" href={`../${other}/${page.row ? `?row=${page.row.id}` : ''}`} lang={other} hreflang={other}>
        {word('otherLanguage')}
      </a>
      <Progress page={page} />
      <Keys />
    </header>
  )
}
