import type { Costs } from '../cost/costs.ts'
import { introspectionCosts } from '../cost/introspection-costs.ts'
import { Operations } from '../operations.ts'
import { librarySchema } from './library-schema.ts'

/** The depth limit is low enough for a short query to exceed it. */
const limits = {
  cost: { value: 1e9, en: 'fields', zh: '字段数' },
  fields: { value: 5000, en: 'fields of an answer', zh: '结果的字段数' },
  characters: { value: 100_000, en: 'characters of an answer', zh: '结果的字符数' },
  depth: { value: 15, en: 'levels', zh: '层数' },
  tokens: { value: 3000, en: 'tokens', zh: '词法单元数' },
}

const rows: Costs['fields'][string] = { size: ({ first }) => (first as number | null | undefined) ?? 10 }

/** Ten books per list by default, three related ones per book; the size of the library is given by the context. */
const costs: Costs = {
  fields: {
    ...introspectionCosts(librarySchema),
    'Query.books': rows,
    'Author.books': rows,
    'Book.related': { size: 3 },
    'Query.search': {
      weight: ({ text }) => 10 * String(text).length,
      size: (_args, { rows: size = 5 }) => size,
      within: { 'Book.related': { size: ({ text }) => String(text).length } },
    },
  },
  inputs: { 'BookFilter.titles': 7, 'BookFilter.genre': 4 },
}

export const operations = new Operations(librarySchema, { limits, costs })

/** Returns the operation of a valid document. */
export function prepareValid(query: string, operationName?: string | null) {
  const operation = operations.prepare(query, operationName)
  if ('errors' in operation) throw operation.errors[0]
  return operation
}
