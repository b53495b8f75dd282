import type { SearchType } from '@tiyu/sdk'
import { Link } from '../components/link.tsx'
import { NextPage } from '../components/next-page.tsx'
import { definePage } from '../define-page.tsx'
import { requestedRows } from '../list-page.tsx'
import { searchPages } from '../search-results.ts'
import { useWords } from '../site-context.ts'
import { words } from '../text/words.ts'

/** What the search finds for a text. */
export const searchPage = definePage({
  path: '/search',
  async load({ api, query, language }) {
    const text = query.get('text')?.trim() ?? ''
    const first = requestedRows(query)
    const types = query.getAll('type') as SearchType[]
    const results =
      text === ''
        ? undefined
        : await searchPages(api, language, { text, types, after: query.get('after') ?? undefined, first })
    return { text, results }
  },
  title: ({ text }, language) => `${words.search[language]} ${text}`,
  View({ data: { text, results } }) {
    const word = useWords()
    return (
      <>
        <h1>{text || word('search')}</h1>
        {results && (
          <p class="soft" role="status">
            {results.totalCount === 0 ? word('noResults') : `${results.totalCount} ${word('results')}`}
          </p>
        )}
        <ol class="results">
          {results?.nodes.map(({ key, type, path, label, text: found }) => (
            <li key={`${type} ${key}`} data-key={key}>
              <Link to={path}>{found}</Link> <span class="soft">{word(label)}</span>
            </li>
          ))}
        </ol>
        {results && <NextPage pageInfo={results.pageInfo} />}
      </>
    )
  },
})
