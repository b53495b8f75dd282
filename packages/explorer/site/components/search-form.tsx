import { useSite, useWords } from '../site-context.ts'
import { Form } from './form.tsx'

/** The field that searches everything: in the header, or large and with its label in view. */
export function SearchForm({ isLarge = false }: { readonly isLarge?: boolean }) {
  const { query } = useSite()
  const word = useWords()
  return (
    <search class={isLarge ? 'search-large' : undefined}>
      {isLarge && <label for="search">{word('searchQuestion')}</label>}
      <Form class="search" to="/search">
        {!isLarge && (
          <label class="visually-hidden" for="search">
            {word('search')}
          </label>
        )}
        <input
          id="search"
          type="search"
          name="text"
          value={query.get('text') ?? ''}
          placeholder={word('searchPlaceholder')}
        />
        <button type="submit">{word('search')}</button>
      </Form>
    </search>
  )
}
