import type { Context, PreparedOperation } from '@tiyu/schema'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { explainError } from '../../graphql/error-explanation.ts'

/** What an operation came to. */
export interface Outcome {
  readonly result: ExecutionResult
  /** The JSON of the result. */
  readonly body: Buffer
  /** Whether it rests on the list of releases, which changes while a release does not. */
  readonly fromStore: boolean
}

/** An operation to be run. */
export interface Run {
  readonly operation: PreparedOperation
  readonly context: Context
  readonly variables: Parameters<PreparedOperation['run']>[1]
  /** The identifier under which a defect is logged. */
  readonly requestId: string
}

function explain(error: unknown, requestId: string): GraphQLError {
  const explained = explainError(error, 'Unexpected error.')
  if (explained !== error) console.error(`x-request-id ${requestId}:`, error)
  return explained instanceof GraphQLError ? explained : new GraphQLError(explained.message)
}

async function resultOf({ operation, variables, requestId }: Run, context: Context): Promise<ExecutionResult> {
  try {
    const result = (await operation.run(context, variables)) as ExecutionResult
    return result.errors ? { ...result, errors: result.errors.map((error) => explain(error, requestId)) } : result
  } catch (error) {
    return { errors: [explain(error, requestId)] }
  }
}

/** Runs a query; a defect is told as an error of the result. */
export async function outcomeOf(run: Run): Promise<Outcome> {
  let fromStore = false
  const releases = () => {
    fromStore = true
    return run.context.releases()
  }
  const result = await resultOf(run, { ...run.context, releases })
  return { result, body: Buffer.from(run.operation.stringify(result)), fromStore }
}
