import { countText } from '../format/count.ts'
import { withPosition } from '../list-position.ts'
import { pageAddress } from '../page-address.ts'
import type { SearchFacet } from '../search-facets.ts'
import { useSite, useWords } from '../site-context.ts'
import { Link } from './link.tsx'

/** Narrows the results of a search by one property, or widens them again; the address holds the choice. */
export function SearchFacetLinks({ facet: { name, label, chosen, choices } }: { readonly facet: SearchFacet }) {
  const { path, query } = useSite()
  const word = useWords()
  if (choices.length === 0 && !chosen) return null
  const addressOf = (value: string | undefined) => {
    const narrowed = withPosition(query, {})
    narrowed.delete(name)
    if (value !== undefined) narrowed.set(name, value)
    return pageAddress(path, narrowed)
  }
  return (
    <nav aria-label={word(label)} class="search-facet">
      <h2>{word(label)}</h2>
      <ul>
        {chosen && (
          <li>
            <Link to={addressOf(undefined)}>{word('all')}</Link>
          </li>
        )}
        {chosen && choices.every(({ value }) => value !== chosen.value) && (
          <li>
            <Link to={addressOf(chosen.value)} current>
              {chosen.label}
            </Link>
          </li>
        )}
        {choices.map(({ value, label: name, count }) => (
          <li key={value}>
            <Link to={addressOf(value)} current={value === chosen?.value}>
              {name}
            </Link>{' '}
            <span class="soft">{countText(count)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
