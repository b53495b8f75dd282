import { type Context, limits, type Operations, type PreparedOperation } from '@tiyu/schema'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'

/** Lets yoga parse, validate and execute by the operations of the schema, so that every way in answers alike. */
export function useOperations(operations: Operations): Plugin<Context> {
  const asked = new WeakMap<object, PreparedOperation>()
  /** The operations of a batch share what one may cost. */
  const budgets = new WeakMap<Request, { left: number }>()
  const budgetOf = ({ request }: YogaInitialContext) => {
    const budget = budgets.get(request) ?? { left: limits.cost.value }
    budgets.set(request, budget)
    return budget
  }
  return {
    onParse({ context, params, setParseFn }) {
      setParseFn(() => {
        const { operationName } = context.params
        const prepared = operations.prepare(String(params.source), operationName)
        if ('errors' in prepared) throw new AggregateError(prepared.errors)
        asked.set(context, prepared)
        return prepared.document
      })
    },
    onValidate: ({ setResult }) => setResult([]),
    onExecute({ context, setExecuteFn }) {
      const prepared = asked.get(context)
      if (prepared) setExecuteFn(({ variableValues }) => prepared.run(context, variableValues, budgetOf(context)))
    },
    onSubscribe({ args: { contextValue: context }, setSubscribeFn }) {
      const prepared = asked.get(context)
      if (prepared) setSubscribeFn(({ variableValues }) => prepared.run(context, variableValues, budgetOf(context)))
    },
  }
}
