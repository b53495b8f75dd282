import { Operations } from '../operations.ts'
import type { PreparedOperation } from '../prepared-operation.ts'
import { librarySchema } from './library-schema.ts'

/** The depth limit is low enough for a short query to exceed it. */
const limits = {
  cost: { value: 1e9, en: 'fields', zh: '字段数' },
  depth: { value: 12, en: 'levels', zh: '层数' },
  tokens: { value: 3000, en: 'tokens', zh: '词法单元数' },
}

export const operations = new Operations(librarySchema, { limits, costArguments: ['first'] })

/** Returns the operation of a valid document. */
export function prepareValid(query: string, operationName?: string | null): PreparedOperation {
  const operation = operations.prepare(query, operationName)
  if ('errors' in operation) throw operation.errors[0]
  return operation
}
