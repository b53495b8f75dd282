import type { Facet } from '../facets.ts'
import { countText } from '../format/count.ts'
import { useSite, useWords } from '../site-context.ts'
import { inBrackets } from '../text/in-brackets.ts'
import { Form } from './form.tsx'

function FacetSelect({ facet }: { readonly facet: Facet }) {
  const { name, label, value, options, searchedType, emptyLabel = 'all' } = facet
  const { language, links } = useSite()
  const word = useWords()
  const isListed = options.some((option) => option.value === value)
  return (
    <label>
      {word(label)}
      <select
        name={name}
        data-combobox
        data-search-type={searchedType}
        data-search-address={searchedType && links.page('/search', language)}
      >
        <option value="">{word(emptyLabel)}</option>
        {value && !isListed && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.count === undefined ? option.label : inBrackets(option.label, countText(option.count), language)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FacetFormProps {
  /** The list, such as `/facilities`. */
  readonly to: string
  readonly facets: readonly Facet[]
  /** True if rows are found by words of their names too. */
  readonly isNamed: boolean
}

/** Narrows a list by its properties and by words of the name; the address holds the choice. */
export function FacetForm({ to, facets, isNamed }: FacetFormProps) {
  const { query } = useSite()
  const word = useWords()
  return (
    <Form class="choices wide" to={to}>
      {facets.map((facet) => (
        <FacetSelect key={facet.name} facet={facet} />
      ))}
      {isNamed && (
        <label>
          {word('nameContains')}
          <input name="name" value={query.get('name') ?? ''} />
        </label>
      )}
      <button type="submit">{word('show')}</button>
    </Form>
  )
}
