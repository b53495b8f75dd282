import { type Context, Operations, schema } from '@tiyu/schema'
import type { ExecutionResult } from 'graphql'

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Runs a query and returns its data. */
export type QueryExecutor = <Data>(query: string, variables?: JsonObject) => Promise<Data>

/**
 * Creates an executor without the cost limit of the service.
 * @throws the first error of a result
 */
export function createQueryExecutor(createContext: () => Context): QueryExecutor {
  const operations = new Operations(schema)
  return async <Data>(query: string, variables: JsonObject = {}) => {
    const operation = operations.prepare(query)
    if ('errors' in operation) throw operation.errors[0]
    const budget = { remaining: Number.POSITIVE_INFINITY }
    const { data, errors } = (await operation.execute(createContext(), variables, budget)) as ExecutionResult
    if (errors?.[0]) throw errors[0]
    return data as Data
  }
}
