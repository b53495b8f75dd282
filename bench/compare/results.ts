// Compares the results of the servers before anything is timed.
import { isDeepStrictEqual } from 'node:util'
import { graphqlHeaders } from '../load/run-load.ts'
import type { Variables } from './variable-sets.ts'

interface GraphQLResult {
  readonly data?: unknown
  readonly errors?: unknown
}

/** Returns the body of a request. */
export function requestBody(query: string, variables: Variables): string {
  return JSON.stringify({ query, variables })
}

/** Fetches the body of one response. */
export async function fetchText(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: graphqlHeaders, body })
  return response.text()
}

/** Replaces connections by the lists of their nodes, so that results of different schemas are comparable. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]?.[0] === 'nodes') return normalize(entries[0][1])
  return Object.fromEntries(entries.map(([name, one]) => [name, normalize(one)]))
}

/** Two servers returned different results, so their speeds are not comparable. */
class ResultMismatchError extends Error {
  override readonly name = 'ResultMismatchError'
}

/**
 * Parses and normalises a response.
 * @throws ResultMismatchError if it has errors
 */
export function parseResult(text: string, label: string): unknown {
  const { data, errors } = JSON.parse(text) as GraphQLResult
  if (errors) throw new ResultMismatchError(`${label}: ${JSON.stringify(errors).slice(0, 1000)}`)
  return normalize(data)
}

/** @throws ResultMismatchError with both results */
export function assertSameResult(expected: unknown, actual: unknown, label: string): void {
  if (isDeepStrictEqual(expected, actual)) return
  const preview = (value: unknown) => JSON.stringify(value).slice(0, 1500)
  throw new ResultMismatchError(`${label}: different results. 结果不一致。\n${preview(expected)}\n${preview(actual)}`)
}
