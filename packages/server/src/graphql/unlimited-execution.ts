import { type Context, Operations, schema } from '@tiyu/schema'
import type { ExecutionResult } from 'graphql'

const operations = new Operations(schema)

/** Runs a query of the software itself, without the cost limit of the service; an invalid query has errors only. */
export async function executeUnlimited(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  createContext: () => Context,
): Promise<ExecutionResult> {
  const operation = operations.prepare(query)
  if ('errors' in operation) return { errors: operation.errors }
  const budget = { remaining: Number.POSITIVE_INFINITY }
  return (await operation.execute(createContext(), variables, { budget })) as ExecutionResult
}
