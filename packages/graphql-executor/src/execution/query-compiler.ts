import {
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
  type ResponsePath,
  type SelectionSetNode,
} from 'graphql'
import { type Arguments, compileArgumentValues } from './coerce-argument-values.ts'
import { type CollectContext, collectFields, type FieldNodes, getFieldDefinition } from './collect-fields.ts'
import { type FieldDetails, valueCompleter } from './complete-value.ts'
import type { CompiledField, CompiledSelectionSet, ExecutionContext } from './execute-selection-set.ts'
import { charactersOf } from './execution-bounds.ts'

/** The query to compile. */
export interface CompileContext {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Record<string, FragmentDefinitionNode>
  /** Memory limit: compiled fields memoised at most. */
  readonly maxCompiledFields: number
}

/** Parameters of a resolver that does not take the fourth, `info`. */
const MAX_PARAMETERS_WITHOUT_INFO = 3

/** Compiles the fields of one query; those of an object type when its first object is completed. */
export class QueryCompiler {
  private readonly context: CompileContext & CollectContext
  private budget: number

  constructor(context: CompileContext & CollectContext) {
    this.context = context
    this.budget = context.maxCompiledFields
  }

  /** Compiles the fields selected on an object type. */
  compileSelectionSet(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): CompiledSelectionSet {
    const collected = [...collectFields(this.context, type, selectionSets)]
    return {
      fields: collected.map(([key, nodes]) => this.compileField(type, key, nodes)),
      characters: charactersOf(collected.map(([key]) => key)),
    }
  }

  private compileField(parent: GraphQLObjectType, responseKey: string, nodes: FieldNodes): CompiledField {
    const typename = parent.name
    const field = getFieldDefinition(parent, nodes[0].name.value)
    if (!field)
      return { responseKey, typename, nodes, nullable: false, resolveValue: () => typename, complete: (value) => value }
    const details: FieldDetails = { field, parent, responseKey, nodes }
    return {
      responseKey,
      typename,
      nodes,
      nullable: !isNonNullType(field.type),
      resolveValue: this.compileResolver(details),
      complete: valueCompleter(field.type, {
        ...details,
        selectionSetOf: this.compileSubselections(nodes),
        buildResolveInfo: (execution, path) => this.buildResolveInfo(details, execution, path),
      }),
    }
  }

  /** Returns a memoised function that compiles subselections by type. Over budget, it compiles them for every object. */
  private compileSubselections(nodes: FieldNodes): (type: GraphQLObjectType) => CompiledSelectionSet {
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const byType = new Map<GraphQLObjectType, CompiledSelectionSet>()
    return (type) => {
      const compiled = byType.get(type)
      if (compiled) return compiled
      const selectionSet = this.compileSelectionSet(type, selectionSets)
      if (this.budget > 0) byType.set(type, selectionSet)
      this.budget -= selectionSet.fields.length
      return selectionSet
    }
  }

  private compileResolver(details: FieldDetails): CompiledField['resolveValue'] {
    const { resolve, name } = details.field
    if (!resolve) return (source) => (source as Readonly<Record<string, unknown>>)[name]
    const coerceArgumentValues = compileArguments(details)
    if (resolve.length > 0 && resolve.length <= MAX_PARAMETERS_WITHOUT_INFO) {
      const resolveWithoutInfo = resolve as (source: unknown, args: Arguments, context: unknown) => unknown
      return (source, execution) => resolveWithoutInfo(source, coerceArgumentValues(execution), execution.context)
    }
    const { responseKey, parent } = details
    return (source, execution, prev) => {
      const info = this.buildResolveInfo(details, execution, { prev, key: responseKey, typename: parent.name })
      return resolve(source, coerceArgumentValues(execution), execution.context, info)
    }
  }

  private buildResolveInfo(
    { field, parent, nodes }: FieldDetails,
    { variables }: ExecutionContext,
    path: ResponsePath,
  ): GraphQLResolveInfo {
    const { schema, fragments, operation } = this.context
    return {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType: parent,
      path,
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: variables as GraphQLResolveInfo['variableValues'],
    }
  }
}

/** Compiles the arguments of a field; they are coerced once per execution, not per object. */
function compileArguments({ field, nodes }: FieldDetails): (execution: ExecutionContext) => Arguments {
  const compiled = compileArgumentValues(field, nodes[0])
  if (typeof compiled !== 'function') return () => compiled
  return ({ variables, coercedArgs }) => {
    const cached = coercedArgs.get(nodes)
    if (cached) return cached
    const coerced = compiled(variables)
    coercedArgs.set(nodes, coerced)
    return coerced
  }
}
