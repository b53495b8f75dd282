import type { Context } from '@tiyu/schema'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { explainError } from '../../graphql/error-explanation.ts'
import type { Question } from './question.ts'
import { type SentBody, sentText } from './sent-body.ts'

/** What an operation came to. */
export interface Outcome {
  readonly result: ExecutionResult
  /** The JSON of the result. */
  readonly body: SentBody
  /** Whether it rests on the list of releases, which changes while a release does not. */
  readonly fromStore: boolean
}

function explain(error: unknown, requestId: string): GraphQLError {
  const explained = explainError(error, 'Unexpected error.')
  if (explained !== error) console.error(`x-request-id ${requestId}:`, error)
  return explained instanceof GraphQLError ? explained : new GraphQLError(explained.message)
}

/** Runs a query; a defect is told as an error of the result. */
export async function outcomeOf({ operation, params, asked }: Question, context: Context): Promise<Outcome> {
  let fromStore = false
  const releases = () => {
    fromStore = true
    return context.releases()
  }
  let result: ExecutionResult
  try {
    result = (await operation.run({ ...context, releases }, params.variables)) as ExecutionResult
    if (result.errors) result = { ...result, errors: result.errors.map((error) => explain(error, asked.requestId)) }
  } catch (error) {
    result = { errors: [explain(error, asked.requestId)] }
  }
  return { result, body: sentText(operation.stringify(result)), fromStore }
}
