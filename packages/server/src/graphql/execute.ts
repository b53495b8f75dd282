import type { CreateContext } from '@tiyu/schema'
import type { ExecutionResult, GraphQLError } from 'graphql'
import type { RequestContext } from '../http/request-context.ts'
import { type EncodedBody, encodeText } from './encoded-body.ts'
import { maskError } from './mask-error.ts'
import type { GraphQLRequest } from './request.ts'

/** The result of an operation. */
export interface ExecutedOperation {
  readonly result: ExecutionResult
  /** The result as JSON. */
  readonly body: EncodedBody
  /** True if it depends on the list of releases, which changes while a release does not. */
  readonly readsMutableState: boolean
}

function maskAndLog(error: unknown, context: RequestContext): GraphQLError {
  const masked = maskError(error)
  if (masked.extensions.unexpected || masked.extensions.code === 'UNAVAILABLE') context.logError(error)
  return masked
}

/** Runs an operation; errors thrown by resolvers become errors of the result. */
export async function executeOperation(
  { operation, params, context: requestContext }: GraphQLRequest,
  createContext: CreateContext,
  signal: AbortSignal,
): Promise<ExecutedOperation> {
  const context = createContext(signal)
  let readsMutableState = false
  const releases = () => {
    readsMutableState = true
    return context.releases()
  }
  let result: ExecutionResult
  try {
    result = (await operation.execute({ ...context, releases }, params.variables, { signal })) as ExecutionResult
    if (result.errors) result = { ...result, errors: result.errors.map((error) => maskAndLog(error, requestContext)) }
  } catch (error) {
    result = { errors: [maskAndLog(error, requestContext)] }
  }
  return { result, body: encodeText(operation.stringify(result)), readsMutableState }
}
