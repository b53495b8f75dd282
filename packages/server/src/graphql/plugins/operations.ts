import { type Context, limits, type Operations, type PreparedOperation } from '@tiyu/schema'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'

/** Makes yoga parse, validate and execute like the fast path. */
export function useOperations(operations: Operations): Plugin<Context & { readonly signal: AbortSignal }> {
  const preparedByContext = new WeakMap<object, PreparedOperation>()
  /** The operations of a batch share one cost budget. */
  const budgetByRequest = new WeakMap<Request, { remaining: number }>()
  const optionsOf = ({ request, signal }: YogaInitialContext & { readonly signal: AbortSignal }) => {
    const budget = budgetByRequest.get(request) ?? { remaining: limits.cost.value }
    budgetByRequest.set(request, budget)
    return { budget, signal }
  }
  return {
    onParse({ context, params, setParseFn }) {
      setParseFn(() => {
        const { operationName } = context.params
        const prepared = operations.prepare(String(params.source), operationName)
        if ('errors' in prepared) throw new AggregateError(prepared.errors)
        preparedByContext.set(context, prepared)
        return prepared.document
      })
    },
    onValidate: ({ setResult }) => setResult([]),
    onExecute({ context, setExecuteFn }) {
      const prepared = preparedByContext.get(context)
      if (prepared) setExecuteFn(({ variableValues }) => prepared.execute(context, variableValues, optionsOf(context)))
    },
    onSubscribe({ args: { contextValue: context }, setSubscribeFn }) {
      const prepared = preparedByContext.get(context)
      if (prepared)
        setSubscribeFn(({ variableValues }) => prepared.execute(context, variableValues, optionsOf(context)))
    },
  }
}
