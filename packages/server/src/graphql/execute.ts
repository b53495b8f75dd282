import { type CreateContext, stringifyResult } from '@tiyu/schema'
import type { ExecutionResult } from 'graphql'
import { requestOrigin } from '../http/pages/request-origin.ts'
import { type EncodedBody, encodeText } from './encoded-body.ts'
import { maskAndLog } from './mask-error.ts'
import type { GraphQLRequest } from './request.ts'

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
  createContext: CreateContext,
  signal: AbortSignal,
): Promise<ExecutedOperation> {
  const context = createContext({ signal, origin: requestOrigin(requestContext.request) })
  let readsMutableState = false
  const noting =
    <Value>(read: () => Value) =>
    () => {
      readsMutableState = true
      return read()
    }
  const [releases, origin, today] = [noting(context.releases), noting(context.origin), noting(context.today)]
  let result: ExecutionResult
  try {
    const options = { signal, guard: requestContext.guard }
    result = (await operation.execute(
      { ...context, releases, origin, today },
      params.variables,
      options,
    )) as ExecutionResult
    if (result.errors) result = { ...result, errors: result.errors.map((error) => maskAndLog(error, requestContext)) }
  } catch (error) {
    result = { errors: [maskAndLog(error, requestContext)] }
  }
  return { result, body: encodeText(stringifyResult(result)), readsMutableState }
}
