// Before anything is timed: every contender answers the same.
import { isDeepStrictEqual } from 'node:util'
import { headers } from '../load/under-load.ts'
import type { Variables } from './variable-sets.ts'

interface Answer {
  readonly data?: unknown
  readonly errors?: unknown
}

/** The body of a request. */
export function requestBody(query: string, variables: Variables): string {
  return JSON.stringify({ query, variables })
}

/** The text of one answer. */
export async function askText(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body })
  return response.text()
}

/** An answer in the one shape: a connection is the list of its nodes. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]?.[0] === 'nodes') return plain(entries[0][1])
  return Object.fromEntries(entries.map(([name, one]) => [name, plain(one)]))
}

/** Thrown when two contenders do not answer the same, so that their speeds say nothing. */
class DifferentAnswersError extends Error {
  override readonly name = 'DifferentAnswersError'
}

/** Parses an answer into the one shape. */
export function readAnswer(text: string, who: string): unknown {
  const { data, errors } = JSON.parse(text) as Answer
  if (errors) throw new DifferentAnswersError(`${who}: ${JSON.stringify(errors).slice(0, 1000)}`)
  return plain(data)
}

/** @throws DifferentAnswersError that shows both */
export function expectSame(expected: unknown, found: unknown, what: string): void {
  if (isDeepStrictEqual(expected, found)) return
  const show = (value: unknown) => JSON.stringify(value).slice(0, 1500)
  throw new DifferentAnswersError(`${what}: different answers. 答案不一致。\n${show(expected)}\n${show(found)}`)
}
