import type { Context } from '@tiyu/schema'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { maskGraphQLError } from '../../graphql/mask-graphql-error.ts'
import { type EncodedBody, encodeText } from './encoded-body.ts'
import type { PreparedRequest } from './prepared-request.ts'

/** What an operation came to. */
export interface ExecutedOperation {
  readonly result: ExecutionResult
  /** The JSON of the result. */
  readonly body: EncodedBody
  /** Whether it rests on the list of releases, which changes while a release does not. */
  readonly readsMutableState: boolean
}

function maskAndLog(error: unknown, requestId: string): GraphQLError {
  const masked = maskGraphQLError(error, 'Unexpected error.')
  if (masked !== error) console.error(`x-request-id ${requestId}:`, error)
  return masked instanceof GraphQLError ? masked : new GraphQLError(masked.message)
}

/** Runs a query; a defect is told as an error of the result. */
export async function executeOperation(
  { operation, params, request }: PreparedRequest,
  context: Context,
): Promise<ExecutedOperation> {
  let readsMutableState = false
  const releases = () => {
    readsMutableState = true
    return context.releases()
  }
  let result: ExecutionResult
  try {
    result = (await operation.execute({ ...context, releases }, params.variables)) as ExecutionResult
    if (result.errors)
      result = { ...result, errors: result.errors.map((error) => maskAndLog(error, request.requestId)) }
  } catch (error) {
    result = { errors: [maskAndLog(error, request.requestId)] }
  }
  return { result, body: encodeText(operation.stringify(result)), readsMutableState }
}
