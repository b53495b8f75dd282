import { type ExecutionCost, limits } from '@tiyu/schema'

/** Returns a result of an operation with its cost in `extensions.cost`; a stream of results as it is. */
export function withCost<Result extends object>(result: Result, { estimated, actual }: ExecutionCost): Result {
  if (Symbol.asyncIterator in result) return result
  const cost = { estimated, actual: 'data' in result ? actual() : undefined, limit: limits.cost.value }
  const { extensions } = result as { readonly extensions?: object }
  return { ...result, extensions: { ...extensions, cost } }
}
