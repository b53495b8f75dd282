import { type Example, exampleSlug } from '../src/example.ts'
import { exampleTab, type TabContent } from './tab-content.ts'

/**
 * Returns the tab requested by the URL: `?query=` with `?variables=`, or `?example=` with the index (from 0) or the slug of
 * an example.
 */
export function requestedTab(params: URLSearchParams, examples: readonly Example[]): TabContent | undefined {
  const query = params.get('query')
  if (query) return { query, variables: params.get('variables') ?? '' }

  const name = params.get('example')
  const example = examples.find((candidate, index) => name === String(index) || name === exampleSlug(candidate))
  return example && exampleTab(example)
}
