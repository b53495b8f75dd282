// How a value of each kind of type becomes a part of an answer.
import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type ResponsePath,
} from 'graphql'
import type { FieldNodes } from './collect-fields.ts'
import {
  type CompiledField,
  type Completer,
  completeValue,
  type ExecutionContext,
  executeSelectionSet,
  type FieldTarget,
  settleThenThrow,
} from './execute-selection-set.ts'

/** A field whose values are completed. */
interface CompletionContext {
  readonly nodes: FieldNodes
  /** The type that has the field, and the name of the field there. */
  readonly parent: GraphQLObjectType
  readonly name: string
  /** The fields that are selected of an object of a type. */
  subfieldsOf(type: GraphQLObjectType): readonly CompiledField[]
  buildResolveInfo(execution: ExecutionContext, path: ResponsePath): GraphQLResolveInfo
}

/** Null for no value, where that may be; a value that is an error is one. */
function checkNull(completer: Completer, { parent, name }: CompletionContext, nullable: boolean): Completer {
  return (value, execution, prev, key) => {
    if (value === null || value === undefined) {
      if (nullable) return null
      throw new Error(`Cannot return null for non-nullable field ${parent.name}.${name}.`)
    }
    if (value instanceof Error) throw value
    return completer(value, execution, prev, key)
  }
}

function leafCompleter(type: GraphQLLeafType): Completer {
  return (value) => {
    const serialized = type.serialize(value)
    if (serialized === null || serialized === undefined) throw new Error(`${type.name} has no form for ${value}.`)
    return serialized
  }
}

function objectCompleter(type: GraphQLObjectType, { parent, subfieldsOf }: CompletionContext): Completer {
  const typename = parent.name
  return (value, execution, prev, key) =>
    executeSelectionSet(subfieldsOf(type), value, execution, { prev, key, typename })
}

function abstractCompleter(
  type: GraphQLAbstractType,
  { parent, subfieldsOf, buildResolveInfo }: CompletionContext,
): Completer {
  const typename = parent.name
  return (value, execution, prev, key) => {
    const path = { prev, key, typename }
    const info = buildResolveInfo(execution, path)
    const typeName = type.resolveType?.(value, execution.context, info, type)
    const runtimeType = typeof typeName === 'string' ? info.schema.getType(typeName) : undefined
    if (!isObjectType(runtimeType) || !info.schema.isSubType(type, runtimeType)) {
      throw new GraphQLError(`An object of the type ${type.name} says that it is of the type ${typeName}.`)
    }
    return executeSelectionSet(subfieldsOf(runtimeType), value, execution, path)
  }
}

/** What the items of a list become, at once or later. */
function completeListItems(
  list: readonly unknown[],
  itemTarget: FieldTarget,
  execution: ExecutionContext,
  path: ResponsePath,
): unknown {
  const completed: unknown[] = []
  let pending = false
  try {
    for (const [index, item] of list.entries()) {
      const completedItem = completeValue(item, itemTarget, execution, path, index)
      if (completedItem instanceof Promise) pending = true
      completed.push(completedItem)
    }
  } catch (error) {
    if (!pending) throw error
    return settleThenThrow(error, completed)
  }
  return pending ? Promise.all(completed) : completed
}

function listCompleter({ ofType }: GraphQLList<GraphQLOutputType>, field: CompletionContext): Completer {
  const { parent, name, nodes } = field
  const itemTarget = {
    typename: undefined,
    nodes,
    nullable: !isNonNullType(ofType),
    complete: valueCompleter(ofType, field),
  }
  return (value, execution, prev, key) => {
    if (!Array.isArray(value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${name}".`)
    }
    return completeListItems(value, itemTarget, execution, { prev, key, typename: parent.name })
  }
}

/** How the values of a field become parts of an answer. */
export function valueCompleter(type: GraphQLOutputType, field: CompletionContext): Completer {
  const nullableType = isNonNullType(type) ? type.ofType : type
  return checkNull(nonNullValueCompleter(nullableType, field), field, nullableType === type)
}

function nonNullValueCompleter(
  type: Exclude<GraphQLOutputType, GraphQLNonNull<never>>,
  field: CompletionContext,
): Completer {
  if (isListType(type)) return listCompleter(type, field)
  if (isLeafType(type)) return leafCompleter(type)
  return isObjectType(type) ? objectCompleter(type, field) : abstractCompleter(type, field)
}
