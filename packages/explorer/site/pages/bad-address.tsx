import type { AddressError } from '../address-error.ts'
import { Link } from '../components/link.tsx'
import { withPosition } from '../list-position.ts'
import { pageAddress } from '../page-address.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'

/** What a reader sees at an address with a value that the page cannot have: which one, and what it could be. */
export function BadAddress({ error: { parameter, value, expected, choices } }: { readonly error: AddressError }) {
  const { path, query } = useSite()
  const word = useWords()
  const addressWith = (replacement: string | undefined) => {
    // A position belongs to the list with the former conditions.
    const changed = withPosition(query, {})
    if (replacement === undefined) changed.delete(parameter)
    else changed.set(parameter, replacement)
    return pageAddress(path, changed)
  }
  return (
    <>
      <h1>{word('badAddress')}</h1>
      <p class="lead">
        {fill(word('badValue'), { name: parameter, value })} {expected && word(expected)}
      </p>
      {choices.length > 0 && (
        <>
          <p>{word('nearestValues')}</p>
          <ul>
            {choices.map((choice) => (
              <li key={choice.value}>
                <Link to={addressWith(choice.value)}>{choice.label}</Link>{' '}
                {choice.label !== choice.value && <code>{choice.value}</code>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={addressWith(undefined)}>{word('withoutParameter')}</Link>
      </p>
    </>
  )
}
