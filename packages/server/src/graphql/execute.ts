import type { ExecutionResult } from 'graphql'
import { requestOrigin } from '../http/pages/request-origin.ts'
import type { ReleaseApp } from '../http/release-app.ts'
import type { RequestContext } from '../http/request-context.ts'
import { goOnWith, type MaybePromise, runThenCleanUp } from '../maybe-promise.ts'
import { traceStatements } from '../tracing/trace.ts'
import { maskAndLog } from './mask-error.ts'
import type { GraphQLRequest } from './request.ts'
import { RequestEnd } from './request-end.ts'
import { type EncodedBody, encodeResult, GraphQLResponse, type Variant } from './response.ts'

/** The result of an operation. */
export interface ExecutedOperation {
  readonly result: ExecutionResult
  /** The result as JSON. */
  readonly body: EncodedBody
  /** True if it depends on what changes while a release does not: the list of releases, the address, the date. */
  readonly readsMutableState: boolean
}

function maskErrors(result: ExecutionResult, context: RequestContext): ExecutionResult {
  if (!result.errors) return result
  return { ...result, errors: result.errors.map((error) => maskAndLog(error, context)) }
}

/** Runs an operation; errors thrown by resolvers become errors of the result. */
export function executeOperation(
  { operation, params, context: requestContext }: GraphQLRequest,
  { createContext }: ReleaseApp,
  signal: AbortSignal,
): MaybePromise<ExecutedOperation> {
  const origin = () => requestOrigin(requestContext.request)
  let readsMutableState = false
  const onMutableRead = () => {
    readsMutableState = true
  }
  const toExecuted = (result: ExecutionResult) => ({ result, body: encodeResult(result), readsMutableState })
  const succeed = (result: unknown) => toExecuted(maskErrors(result as ExecutionResult, requestContext))
  const fail = (error: unknown) => toExecuted({ errors: [maskAndLog(error, requestContext)] })
  try {
    const result = requestContext.inSpan('GraphQL execute', (trace) => {
      const observeStatement = trace && traceStatements(trace)
      const context = createContext({ signal, origin, onMutableRead, observeStatement })
      return operation.execute(context, params.variables, { signal, guard: requestContext.guard })
    })
    return result instanceof Promise ? result.then(succeed).catch(fail) : succeed(result)
  } catch (error) {
    return fail(error)
  }
}

/** Executes a query for one request only. */
export function respondUncached(request: GraphQLRequest, app: ReleaseApp): MaybePromise<GraphQLResponse> {
  const end = new RequestEnd()
  end.addCaller(request.context.response)
  const execute = () => executeOperation(request, app, end.signal)
  return goOnWith(
    runThenCleanUp(execute, () => end.clearTimeLimit()),
    (executed) => toResponse(executed, request.variant),
  )
}

/** Returns the response with the result of an operation. */
export function toResponse(
  { result, body, readsMutableState }: ExecutedOperation,
  variant: Variant,
): MaybePromise<GraphQLResponse> {
  if (result.errors) return GraphQLResponse.ofErrors(result, variant.media, body)
  return GraphQLResponse.of(body, readsMutableState ? { ...variant, cachePolicy: 'store' } : variant)
}
