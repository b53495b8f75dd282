import type { PreparedOperation } from '@tiyu/schema'
import type { Asked } from './asked.ts'
import { canonicalVariables, type QueryParams } from './query-request.ts'
import type { Form } from './representation.ts'

/** A query, valid and ready to run. */
export interface Question {
  readonly asked: Asked
  readonly params: QueryParams
  readonly text: string
  readonly operation: PreparedOperation
}

/** Introspection tells of the software, which changes while a pinned release does not. */
const INTROSPECTION = /\b__(schema|type)\b/

/** What tells it from all others: its name, its variables and its text. */
export function questionKey({ params: { operationName, variables }, text }: Question): string {
  return `${operationName ?? ''}\n${canonicalVariables(variables)}\n${text}`
}

/** The form in which it wants to be answered. */
export function formOf({ asked: { wish, address }, text }: Question): Form {
  const { media, coding } = wish
  return { media, coding, freshness: address.version && !INTROSPECTION.test(text) ? 'pinned' : 'active' }
}
