import { type Example, exampleSlug } from '../src/example.ts'
import { exampleTab, type TabContent } from './tab-content.ts'

/**
 * The tab that the page's address asks for: `?query=` with `?variables=`,
 * or `?example=` with the place of an example in the list, counted from 0, or with its slug.
 */
export function requestedTab(params: URLSearchParams, examples: readonly Example[]): TabContent | undefined {
  const query = params.get('query')
  if (query) return { query, variables: params.get('variables') ?? '' }

  const name = params.get('example')
  const example = examples.find((candidate, index) => name === String(index) || name === exampleSlug(candidate))
  return example && exampleTab(example)
}
