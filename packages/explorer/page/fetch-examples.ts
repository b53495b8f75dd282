import type { Example } from '../src/example.ts'

/** Loads the examples of the server; logs a warning and returns none if that fails. */
export async function fetchExamples(): Promise<Example[]> {
  const response = await fetch('examples.json')
  if (response.ok) return response.json()
  console.warn(`examples.json: ${response.status} ${response.statusText}`)
  return []
}
