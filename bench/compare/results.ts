// Before anything is timed: every contender answers the same.
import { isDeepStrictEqual } from 'node:util'
import { graphqlHeaders } from '../load/run-load.ts'
import type { Variables } from './variable-sets.ts'

interface GraphQLResult {
  readonly data?: unknown
  readonly errors?: unknown
}

/** The body of a request. */
export function requestBody(query: string, variables: Variables): string {
  return JSON.stringify({ query, variables })
}

/** The text of one answer. */
export async function fetchText(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: graphqlHeaders, body })
  return response.text()
}

/** An answer in the one shape: a connection is the list of its nodes. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]?.[0] === 'nodes') return normalize(entries[0][1])
  return Object.fromEntries(entries.map(([name, one]) => [name, normalize(one)]))
}

/** Thrown when two contenders do not answer the same, so that their speeds say nothing. */
class ResultMismatchError extends Error {
  override readonly name = 'DifferentAnswersError'
}

/** Parses an answer into the one shape. */
export function parseResult(text: string, label: string): unknown {
  const { data, errors } = JSON.parse(text) as GraphQLResult
  if (errors) throw new ResultMismatchError(`${label}: ${JSON.stringify(errors).slice(0, 1000)}`)
  return normalize(data)
}

/** @throws DifferentAnswersError that shows both */
export function assertSameResult(expected: unknown, actual: unknown, label: string): void {
  if (isDeepStrictEqual(expected, actual)) return
  const preview = (value: unknown) => JSON.stringify(value).slice(0, 1500)
  throw new ResultMismatchError(`${label}: different answers. 答案不一致。\n${preview(expected)}\n${preview(actual)}`)
}
