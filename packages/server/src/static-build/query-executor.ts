import { type Context, Operations, schema } from '@tiyu/schema'
import type { ExecutionResult } from 'graphql'

/** An object of an answer. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Asks the schema of the service, and answers with the data. */
export type QueryExecutor = <Data>(query: string, variables?: JsonObject) => Promise<Data>

/**
 * Asks as a caller of the service would, without its limit of cost.
 * @throws the first error of an answer
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
