import type { ExecutionResult } from 'graphql'
import { requestOrigin } from '../http/pages/request-origin.ts'
import type { ReleaseApp } from '../http/release-app.ts'
import { inSpan, traceStatements } from '../tracing/trace.ts'
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

/** Runs an operation; errors thrown by resolvers become errors of the result. */
export async function executeOperation(
  { operation, params, context: requestContext }: GraphQLRequest,
  { createContext }: ReleaseApp,
  signal: AbortSignal,
): Promise<ExecutedOperation> {
  const origin = () => requestOrigin(requestContext.request)
  let readsMutableState = false
  const onMutableRead = () => {
    readsMutableState = true
  }
  let result: ExecutionResult
  try {
    const options = { signal, guard: requestContext.guard }
    result = (await inSpan(requestContext.trace, 'GraphQL execute', (trace) => {
      const context = createContext({ signal, origin, onMutableRead, observeStatement: traceStatements(trace) })
      return operation.execute(context, params.variables, options)
    })) as ExecutionResult
    if (result.errors) result = { ...result, errors: result.errors.map((error) => maskAndLog(error, requestContext)) }
  } catch (error) {
    result = { errors: [maskAndLog(error, requestContext)] }
  }
  return { result, body: encodeResult(result), readsMutableState }
}

/** Executes a query for one request only. */
export async function respondUncached(request: GraphQLRequest, app: ReleaseApp): Promise<GraphQLResponse> {
  const end = new RequestEnd()
  end.addCaller(request.context.response)
  const executed = await executeOperation(request, app, end.signal).finally(() => end.clearTimer())
  return toResponse(executed, request.variant)
}

/** Returns the response with the result of an operation. */
export function toResponse(
  { result, body, readsMutableState }: ExecutedOperation,
  variant: Variant,
): GraphQLResponse | Promise<GraphQLResponse> {
  if (result.errors) return GraphQLResponse.ofErrors(result, variant.media, body)
  return GraphQLResponse.of(body, readsMutableState ? { ...variant, cachePolicy: 'store' } : variant)
}
