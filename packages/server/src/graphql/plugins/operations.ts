import { type Context, limits, type Operations, type PreparedOperation } from '@tiyu/schema'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import type { RequestContext } from '../../http/request-context.ts'
import type { GraphQLParams } from '../params.ts'

/** What the plugin needs of the context of an operation. */
interface OperationContext {
  readonly signal: AbortSignal
  readonly requestContext: RequestContext
}

/** Makes yoga parse, validate and execute like the fast path. */
export function useOperations(operations: Operations): Plugin<Context & OperationContext> {
  const preparedByContext = new WeakMap<object, PreparedOperation>()
  /** The operations of a batch share one cost budget. */
  const budgetByRequest = new WeakMap<Request, { remaining: number }>()
  const execute = (
    prepared: PreparedOperation,
    context: Context & OperationContext & YogaInitialContext,
    variables: GraphQLParams['variables'],
  ) => {
    const { request, requestContext, signal } = context
    const budget = budgetByRequest.get(request) ?? { remaining: limits.cost.value }
    budgetByRequest.set(request, budget)
    return prepared.execute(context, variables, { budget, signal, guard: requestContext.guard })
  }
  return {
    onParse({ context, params, setParseFn }) {
      setParseFn(() => {
        const { operationName } = context.params
        const prepared = context.requestContext.inSpan('GraphQL parse and validate', () =>
          operations.prepare(String(params.source), operationName),
        )
        if ('errors' in prepared) throw new AggregateError(prepared.errors)
        preparedByContext.set(context, prepared)
        context.requestContext.operationName ??= prepared.name
        return prepared.document
      })
    },
    onValidate: ({ setResult }) => setResult([]),
    onExecute({ context, setExecuteFn }) {
      const prepared = preparedByContext.get(context)
      if (prepared) setExecuteFn(({ variableValues }) => execute(prepared, context, variableValues))
    },
    onSubscribe({ args: { contextValue: context }, setSubscribeFn }) {
      const prepared = preparedByContext.get(context)
      if (prepared) setSubscribeFn(({ variableValues }) => execute(prepared, context, variableValues))
    },
  }
}
