import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  type OperationTypeNode,
  subscribe,
} from 'graphql'
import type { Context } from '../context.ts'
import { limits } from '../limits.ts'
import { compile, type Run } from './compiled.ts'
import { type Budget, Cost } from './cost.ts'
import { requestError } from './request-error.ts'
import { stringifyResult } from './stringify.ts'

type MaybePromise<Value> = Value | Promise<Value>

/** What a caller gives for the variables of an operation. */
export type VariableInput = Readonly<Record<string, unknown>> | null | undefined

/** Variables an operation is told of at most, when they are wrong. */
const MOST_ERRORS = 50

/** The run with which an operation is compiled. */
const WORTH_COMPILING = 3

/** One valid operation of a text, ready to run as often as it is asked. */
export class PreparedOperation {
  readonly kind: OperationTypeNode
  /** The operation with its fragments, without other operations of the text. */
  readonly document: DocumentNode
  private readonly schema: GraphQLSchema
  private readonly operation: OperationDefinitionNode
  private readonly cost: Cost
  private runs = 0
  private compiled: Run | undefined

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.kind = operation.operation
    this.document = document
    this.schema = schema
    this.operation = operation
    this.cost = new Cost(schema, document)
  }

  /**
   * Reads the answer. Variables that do not fit, and an operation that costs more than the limits allow, give a result of
   * errors alone before anything is read; a defect or a database that is away is an error of its field. The operations of
   * one request share a budget.
   */
  run(
    context: Context,
    given: VariableInput,
    budget: Budget = { left: limits.cost.value },
  ): MaybePromise<ExecutionResult | AsyncIterable<ExecutionResult>> {
    const variableValues = given ?? {}
    const errors = this.refusals(variableValues, budget)
    if (errors.length > 0) return { errors }
    this.runs += 1
    // Compiling takes longer than a few answers: texts that are asked once are not worth it.
    if (this.runs === WORTH_COMPILING && this.kind === 'query') this.compiled = compile(this.schema, this.document)
    return this.compiled?.(context, variableValues) ?? this.interpret(context, variableValues)
  }

  /** The answer by graphql-js, which `run` gives too, faster. */
  interpret(context: Context, variableValues: NonNullable<VariableInput>) {
    const { schema, document } = this
    const start = this.kind === 'subscription' ? subscribe : execute
    return start({ schema, document, contextValue: context, variableValues })
  }

  /** The JSON text of a result of `run`. */
  stringify(result: ExecutionResult): string {
    return stringifyResult(result)
  }

  private refusals(variables: NonNullable<VariableInput>, budget: Budget) {
    const definitions = this.operation.variableDefinitions ?? []
    const { errors } = getVariableValues(this.schema, definitions, variables, { maxErrors: MOST_ERRORS })
    return errors?.map((error) => requestError(error, 'BAD_USER_INPUT')) ?? this.cost.charge(variables, budget)
  }
}
