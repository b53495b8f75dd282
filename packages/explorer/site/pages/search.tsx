import type { SearchType } from '@tiyu/sdk'
import { keyOf, oneOf, rowNumber } from '../address-parameters.ts'
import { unlessRefused } from '../api-error-code.ts'
import { Link } from '../components/link.tsx'
import { MarkedText } from '../components/marked-text.tsx'
import { NextPage } from '../components/next-page.tsx'
import { SearchFacetLinks } from '../components/search-facet-links.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import { languageTags } from '../language.ts'
import { requestedRows } from '../list-position.ts'
import type { TextPart } from '../marked-parts.ts'
import { pageAddress } from '../page-address.ts'
import { searchFacets } from '../search-facets.ts'
import { searchPages, searchTypeChoices } from '../search-results.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { typeNames } from '../text/type-names.ts'
import { words } from '../text/words.ts'

/** Returns the language of a text: Chinese if it has any. */
const languageOf = (text: string) => languageTags[/\p{Script=Han}/u.test(text) ? 'zh' : 'en']

const textOf = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('')

/** What a text may be meant as, as a link to its search. */
function DidYouMean({ text }: { readonly text: string | null }) {
  const { path } = useSite()
  const word = useWords()
  if (text === null) return null
  return (
    <p>
      {word('didYouMean')}{' '}
      <Link to={pageAddress(path, new URLSearchParams({ text }))}>
        <span lang={languageOf(text)}>{text}</span>
      </Link>
    </p>
  )
}

/** What the search finds for a text. */
export const searchPage = definePage({
  path: '/search',
  parameters: { type: oneOf(searchTypeChoices), region: keyOf('regions'), first: rowNumber },
  async load({ api, query, language }) {
    const text = query.get('text')?.trim() ?? ''
    if (text === '') return { text, results: undefined, facets: [] }
    const search = { text, types: query.getAll('type') as SearchType[], region: query.get('region') || null }
    const page = { first: requestedRows(query), after: query.get('after') ?? undefined }
    const [results, facets] = await Promise.all([
      searchPages(api, language, search, page),
      // The script of the pages asks for a few results while a reader types.
      query.has('first') ? [] : unlessRefused(searchFacets(api, language, search), []),
    ])
    return { text, results, facets }
  },
  title: ({ text }, language) => `${words.search[language]} ${text}`,
  View({ data: { text, results, facets } }) {
    const word = useWords()
    const { language } = useSite()
    return (
      <>
        <h1>{text || word('search')}</h1>
        {results && (
          <p class="soft" role="status">
            {results.totalCount === 0
              ? word('noResults')
              : fill(word('results'), { count: countText(results.totalCount) })}
          </p>
        )}
        {results?.isPartial && results.totalCount > 0 && <p>{word('partialResults')}</p>}
        {results && <DidYouMean text={results.didYouMean} />}
        {facets.map((facet) => (
          <SearchFacetLinks key={facet.name} facet={facet} />
        ))}
        <ol class="results">
          {results?.nodes.map(({ key, type, path, parts, excerpt }) => (
            <li key={`${type} ${key}`} data-key={key}>
              <Link to={path}>
                <MarkedText parts={parts} />
              </Link>{' '}
              <span class="soft">{typeNames[type][language]}</span>
              {excerpt && (
                <p class="excerpt" lang={languageOf(textOf(excerpt))}>
                  <MarkedText parts={excerpt} />
                </p>
              )}
            </li>
          ))}
        </ol>
        {results && <NextPage pageInfo={results.pageInfo} />}
      </>
    )
  },
})
