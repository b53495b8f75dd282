// CompleteValue (spec 6.4.3), compiled: each function returns the completer of one kind of type.
import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type ResponsePath,
} from 'graphql'
import type { FieldNodes } from './collect-fields.ts'
import {
  type CompiledSelectionSet,
  type Completer,
  completeValue,
  type ExecutionContext,
  executeSelectionSet,
  type FieldTarget,
  settleThenThrow,
} from './execute-selection-set.ts'

/** A field definition with its parent type and nodes. */
export interface FieldDetails {
  readonly field: GraphQLField<unknown, unknown>
  readonly parent: GraphQLObjectType
  readonly responseKey: string
  readonly nodes: FieldNodes
}

/** A field whose values are completed. */
interface CompletionContext extends FieldDetails {
  /** Returns the fields selected on an object type. */
  selectionSetOf(type: GraphQLObjectType): CompiledSelectionSet
  buildResolveInfo(execution: ExecutionContext, path: ResponsePath): GraphQLResolveInfo
}

/** Handles null and undefined, and throws values that are errors; the rest goes to the completer. */
function checkNull(completer: Completer, { parent, field }: CompletionContext, nullable: boolean): Completer {
  return (value, execution, prev, key) => {
    if (value === null || value === undefined) {
      if (nullable) return null
      throw new Error(`Cannot return null for non-nullable field ${parent.name}.${field.name}.`)
    }
    if (value instanceof Error) throw value
    return completer(value, execution, prev, key)
  }
}

function numberTooLarge(typeName: string): GraphQLError {
  return new GraphQLError(
    `The number is too large for ${typeName}; ask for its exact decimal. 数值超出 ${typeName} 的范围；请查询其十进制原值。`,
    { extensions: { code: 'NUMBER_TOO_LARGE' } },
  )
}

function leafCompleter(type: GraphQLLeafType): Completer {
  return (value, { bounds }) => {
    // Infinity is what a double makes of a number of 309 digits.
    if (typeof value === 'number' && !Number.isFinite(value)) throw numberTooLarge(type.name)
    const serialized = type.serialize(value)
    if (serialized === null || serialized === undefined) throw new Error(`Type ${type.name} cannot serialize ${value}.`)
    bounds.countText(serialized)
    return serialized
  }
}

function objectCompleter(type: GraphQLObjectType, { parent, selectionSetOf }: CompletionContext): Completer {
  const typename = parent.name
  return (value, execution, prev, key) =>
    executeSelectionSet(selectionSetOf(type), value, execution, { prev, key, typename })
}

function abstractCompleter(
  type: GraphQLAbstractType,
  { parent, selectionSetOf, buildResolveInfo }: CompletionContext,
): Completer {
  const typename = parent.name
  return (value, execution, prev, key) => {
    const path = { prev, key, typename }
    const info = buildResolveInfo(execution, path)
    const typeName = type.resolveType?.(value, execution.context, info, type)
    const runtimeType = typeof typeName === 'string' ? info.schema.getType(typeName) : undefined
    if (!isObjectType(runtimeType) || !info.schema.isSubType(type, runtimeType)) {
      throw new GraphQLError(
        `Abstract type ${type.name} resolved to ${typeName}, which is not one of its object types.`,
      )
    }
    return executeSelectionSet(selectionSetOf(runtimeType), value, execution, path)
  }
}

/** Completes the items of a list from the first that `completed` lacks; may return a promise. */
function completeListItems(
  list: readonly unknown[],
  completed: unknown[],
  itemTarget: FieldTarget,
  execution: ExecutionContext,
  path: ResponsePath,
): unknown {
  const start = completed.length
  let pending = start > 0
  try {
    for (let index = start; index < list.length; index += 1) {
      if (execution.bounds.isTurnOver) return completeLater(list, completed, itemTarget, execution, path)
      const completedItem = completeValue(list[index], itemTarget, execution, path, index)
      if (completedItem instanceof Promise) pending = true
      completed.push(completedItem)
    }
  } catch (error) {
    if (!pending) throw error
    return settleThenThrow(error, completed)
  }
  return pending ? Promise.all(completed) : completed
}

/** Completes the other items when the rest of the process has had its turn. */
async function completeLater(
  list: readonly unknown[],
  completed: unknown[],
  itemTarget: FieldTarget,
  execution: ExecutionContext,
  path: ResponsePath,
): Promise<unknown> {
  // A rejection meanwhile is handled later.
  Promise.all(completed).catch(() => {})
  await execution.bounds.takeTurns()
  return completeListItems(list, completed, itemTarget, execution, path)
}

function listCompleter({ ofType }: GraphQLList<GraphQLOutputType>, context: CompletionContext): Completer {
  const { parent, field, nodes } = context
  const itemTarget = {
    typename: undefined,
    nodes,
    nullable: !isNonNullType(ofType),
    complete: valueCompleter(ofType, context),
  }
  const hasFields = !isLeafType(getNamedType(ofType))
  return (value, execution, prev, key) => {
    if (!Array.isArray(value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${field.name}".`)
    }
    if (hasFields) execution.bounds.countItems(value.length)
    else execution.bounds.countFields(value.length)
    return completeListItems(value, [], itemTarget, execution, { prev, key, typename: parent.name })
  }
}

/** Returns the completer of an output type. */
export function valueCompleter(type: GraphQLOutputType, context: CompletionContext): Completer {
  const nullableType = isNonNullType(type) ? type.ofType : type
  return checkNull(nonNullValueCompleter(nullableType, context), context, nullableType === type)
}

function nonNullValueCompleter(
  type: Exclude<GraphQLOutputType, GraphQLNonNull<never>>,
  context: CompletionContext,
): Completer {
  if (isListType(type)) return listCompleter(type, context)
  if (isLeafType(type)) return leafCompleter(type)
  return isObjectType(type) ? objectCompleter(type, context) : abstractCompleter(type, context)
}
