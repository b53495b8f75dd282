import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
  type ResponsePath,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import type { Context } from '../../context.ts'
import { type Arguments, compileArgumentValues } from './argument-values.ts'
import { type CollectContext, collectFields, type FieldNodes } from './collect-fields.ts'
import type { CompiledField, ExecutionContext } from './execute-selection-set.ts'
import { valueCompleter } from './value-completer.ts'

/** A query to be planned. */
export interface CompileContext {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Record<string, FragmentDefinitionNode>
  /** How many of its fields are kept once they are planned. */
  readonly maxCompiledFields: number
}

/** A field where it is selected. */
interface FieldDetails {
  readonly field: GraphQLField<unknown, Context>
  readonly parent: GraphQLObjectType
  readonly responseKey: string
  readonly nodes: FieldNodes
}

/** Parameters of a resolver that does not ask for the fourth, what graphql-js knows of the place. */
const MAX_PARAMETERS_WITHOUT_INFO = 3

/** The fields that tell of the schema, which every schema has at its root. */
const INTROSPECTION_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef]

/** What a type says of a field; nothing of `__typename`, which every object has. */
function getFieldDefinition(type: GraphQLObjectType, name: string): GraphQLField<unknown, Context> | undefined {
  return type.getFields()[name] ?? INTROSPECTION_FIELDS.find((field) => field.name === name)
}

/** Plans the fields of one query, those of each object when the first one comes. */
export class QueryCompiler {
  private readonly context: CompileContext & CollectContext
  private budget: number

  constructor(context: CompileContext & CollectContext) {
    this.context = context
    this.budget = context.maxCompiledFields
  }

  /** The fields that are selected of objects of a type. */
  compileFields(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): readonly CompiledField[] {
    return Array.from(collectFields(this.context, type, selectionSets), ([key, nodes]) =>
      this.compileField(type, key, nodes),
    )
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
        nodes,
        parent,
        name: field.name,
        subfieldsOf: this.compileSubfields(nodes),
        buildResolveInfo: (execution, path) => this.buildResolveInfo(details, execution, path),
      }),
    }
  }

  /** The fields that are selected of the objects of a field; with too many of them, they are planned for each object anew. */
  private compileSubfields(nodes: FieldNodes): (type: GraphQLObjectType) => readonly CompiledField[] {
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const byType = new Map<GraphQLObjectType, readonly CompiledField[]>()
    return (type) => {
      const compiled = byType.get(type)
      if (compiled) return compiled
      const fields = this.compileFields(type, selectionSets)
      if (this.budget > 0) byType.set(type, fields)
      this.budget -= fields.length
      return fields
    }
  }

  private compileResolver(details: FieldDetails): CompiledField['resolveValue'] {
    const { resolve, name } = details.field
    if (!resolve) return (source) => (source as Readonly<Record<string, unknown>>)[name]
    const coerceArgumentValues = compileArguments(details)
    if (resolve.length > 0 && resolve.length <= MAX_PARAMETERS_WITHOUT_INFO) {
      const resolveWithoutInfo = resolve as (source: unknown, args: Arguments, context: Context) => unknown
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

/** The arguments of a field in one run, made once however many objects have it. */
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
