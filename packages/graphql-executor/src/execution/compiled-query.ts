// A compiled query: everything independent of variables and data is computed once. Its results equal those of graphql-js
// under three assumptions, which hold for all schemas made with Pothos: a field without a resolver reads a property and does
// not call a method, a list is an array, and the `resolveType` of an abstract type returns a type name synchronously.
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql'
import { type Variables, VariablesMemo } from '../variables.ts'
import { conditionVariables, fragmentsOf } from './collect-fields.ts'
import {
  addError,
  type CompiledSelectionSet,
  type ExecutionContext,
  executeSelectionSet,
} from './execute-selection-set.ts'
import { type BoundsOptions, ExecutionBounds } from './execution-bounds.ts'
import { type CompileContext, QueryCompiler } from './query-compiler.ts'

export type MaybePromise<Value> = Value | Promise<Value>

/** Combinations of @skip and @include conditions memoised per query. */
const MAX_MEMOIZED_SELECTIONS = 8

/** True if a response key is `__proto__`, which a plain object cannot hold. */
function hasProtoAlias(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field: ({ alias }) => {
      if (alias?.value === '__proto__') found = true
    },
  })
  return found
}

const toError = (reason: unknown) =>
  reason instanceof GraphQLError ? reason : new GraphQLError(String(reason), { originalError: reason as Error })

function toResult({ errors }: ExecutionContext, data: unknown): ExecutionResult {
  return (errors ? { errors: errors.all, data } : { data }) as ExecutionResult
}

function toErrorResult(execution: ExecutionContext, error: unknown): ExecutionResult {
  if (error === execution.bounds.endReason) return { errors: [toError(error)] }
  addError(execution, error as GraphQLError, undefined)
  return toResult(execution, null)
}

/** A query compiled once per combination of its @skip and @include conditions. */
export class CompiledQuery {
  private readonly query: CompileContext
  private readonly selectionSets: VariablesMemo<CompiledSelectionSet>

  private constructor(query: CompileContext, conditionVariables: readonly string[]) {
    this.query = query
    this.selectionSets = new VariablesMemo(conditionVariables, MAX_MEMOIZED_SELECTIONS)
  }

  /** Compiles a valid operation; undefined if graphql-js must execute it. */
  static compile(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    document: DocumentNode,
  ): CompiledQuery | undefined {
    if (operation.operation !== OperationTypeNode.QUERY || hasProtoAlias(document)) return undefined
    // Fragments spread repeatedly would make more fields than the document has characters.
    const maxCompiledFields = document.loc?.end ?? 0
    return new CompiledQuery(
      { schema, operation, fragments: fragmentsOf(document), maxCompiledFields },
      conditionVariables(document),
    )
  }

  /** Executes the query for coerced variables (spec 6.2.1, ExecuteQuery). An execution that ends early has no data. */
  execute(context: unknown, variables: Variables, options: BoundsOptions): MaybePromise<ExecutionResult> {
    const bounds = new ExecutionBounds(options)
    const execution: ExecutionContext = { context, variables, errors: undefined, bounds, coercedArgs: new Map() }
    try {
      const selectionSet = this.selectionSets.get(variables, this.compileSelectionSet)
      const data = executeSelectionSet(selectionSet, undefined, execution, undefined)
      if (!(data instanceof Promise)) return toResult(execution, data)
      return data.then(
        (awaited) => toResult(execution, awaited),
        (error) => toErrorResult(execution, error),
      )
    } catch (error) {
      return toErrorResult(execution, error)
    }
  }

  private readonly compileSelectionSet = (variables: Variables): CompiledSelectionSet => {
    const { schema, operation } = this.query
    const compiler = new QueryCompiler({ ...this.query, variables })
    return compiler.compileSelectionSet(schema.getQueryType() as GraphQLObjectType, [operation.selectionSet])
  }
}
