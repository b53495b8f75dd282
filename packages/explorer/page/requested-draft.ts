import { type Example, exampleSlug } from '../src/example.ts'
import { type Draft, exampleDraft } from './draft.ts'

/**
 * The tab that the page's address asks for: `?query=` with `?variables=`,
 * or `?example=` with the place of an example in the list, counted from 0, or with its slug.
 */
export function requestedDraft(address: URLSearchParams, examples: readonly Example[]): Draft | undefined {
  const query = address.get('query')
  if (query) return { query, variables: address.get('variables') ?? '' }

  const name = address.get('example')
  const example = examples.find((one, index) => name === String(index) || name === exampleSlug(one))
  return example && exampleDraft(example)
}
