import type { Example } from '../src/example.ts'

/** Asks the server for its examples; none, with a warning in the console, when it has no list: GraphiQL is of use without. */
export async function fetchExamples(): Promise<Example[]> {
  const response = await fetch('examples.json')
  if (response.ok) return response.json()
  console.warn(`examples.json: ${response.status} ${response.statusText}`)
  return []
}
