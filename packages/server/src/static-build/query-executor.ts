import type { Context } from '@tiyu/schema'
import { executeUnlimited } from '../graphql/unlimited-execution.ts'

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Runs a query and returns its data. */
export type QueryExecutor = <Data>(query: string, variables?: JsonObject) => Promise<Data>

/**
 * Creates an executor without the cost limit of the service.
 * @throws the first error of a result
 */
export function createQueryExecutor(createContext: () => Context): QueryExecutor {
  return async <Data>(query: string, variables: JsonObject = {}) => {
    const { data, errors } = await executeUnlimited(query, variables, createContext)
    if (errors?.[0]) throw errors[0]
    return data as Data
  }
}
