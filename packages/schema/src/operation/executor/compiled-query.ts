// A query made ready to be run as often as it is asked: what can be known of it without its variables and the data is found
// out once. It answers what graphql-js answers, several times as fast.
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql'
import type { Context } from '../../context.ts'
import type { Variables } from '../variables.ts'
import { VariablesMemo } from '../variables-memo.ts'
import { type CompiledField, executeSelectionSet } from './execute-selection-set.ts'
import { FieldErrors } from './field-errors.ts'
import { type CompileContext, QueryCompiler } from './query-compiler.ts'
import { conditionVariables, shouldInclude } from './should-include.ts'

export type MaybePromise<Value> = Value | Promise<Value>

/** Ways of taking the selections of one query whose plans are kept. */
const MAX_MEMOIZED_SELECTIONS = 8

/** Whether a field is to be answered under a name that no object of JavaScript can hold as others. */
function hasProtoAlias(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field: ({ alias }) => {
      if (alias?.value === '__proto__') found = true
    },
  })
  return found
}

/** A query as fields that are ready to be read, for each way its directives take selections. */
export class CompiledQuery {
  private readonly query: CompileContext
  private readonly rootFields: VariablesMemo<readonly CompiledField[]>

  private constructor(query: CompileContext, conditionVariables: readonly string[]) {
    this.query = query
    this.rootFields = new VariablesMemo(conditionVariables, MAX_MEMOIZED_SELECTIONS)
  }

  /** A valid query; undefined where graphql-js must answer it. */
  static compile(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    document: DocumentNode,
  ): CompiledQuery | undefined {
    if (operation.operation !== OperationTypeNode.QUERY || hasProtoAlias(document)) return undefined
    const fragmentDefinitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
    const fragments = Object.fromEntries(fragmentDefinitions.map((one) => [one.name.value, one]))
    // Fragments that are used again and again make more fields than a text has characters.
    const maxCompiledFields = document.loc?.end ?? 0
    return new CompiledQuery({ schema, operation, fragments, maxCompiledFields }, conditionVariables(document))
  }

  /** The answer for variables as their types take them. */
  execute(context: Context, variables: Variables): MaybePromise<ExecutionResult> {
    const errors = new FieldErrors()
    const toResult = (data: unknown) =>
      (errors.all.length > 0 ? { errors: errors.all, data } : { data }) as ExecutionResult
    const toErrorResult = (error: unknown) => {
      errors.add(error as never, undefined)
      return toResult(null)
    }
    try {
      const fields = this.rootFields.get(variables, this.compileRootFields)
      const data = executeSelectionSet(
        fields,
        undefined,
        { context, variables, errors, coercedArgs: new Map() },
        undefined,
      )
      return data instanceof Promise ? data.then(toResult, toErrorResult) : toResult(data)
    } catch (error) {
      return toErrorResult(error)
    }
  }

  private readonly compileRootFields = (variables: Variables): readonly CompiledField[] => {
    const { schema, operation } = this.query
    const compiler = new QueryCompiler({
      ...this.query,
      shouldInclude: (selection) => shouldInclude(selection, variables),
    })
    return compiler.compileFields(schema.getQueryType() as GraphQLObjectType, [operation.selectionSet])
  }
}
