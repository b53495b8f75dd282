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
import {
  type Complete,
  type Execution,
  failAfter,
  type PlannedField,
  readFields,
  settle,
  type Target,
} from './execution.ts'
import type { FieldNodes } from './selected-fields.ts'

/** A field whose values are completed. */
interface Completed {
  readonly nodes: FieldNodes
  /** The type that has the field, and the name of the field there. */
  readonly parent: GraphQLObjectType
  readonly name: string
  /** The fields that are selected of an object of a type. */
  fieldsOf(type: GraphQLObjectType): readonly PlannedField[]
  infoOf(execution: Execution, path: ResponsePath): GraphQLResolveInfo
}

/** Null for no value, where that may be; a value that is an error is one. */
function present(complete: Complete, { parent, name }: Completed, nullable: boolean): Complete {
  return (value, execution, prev, key) => {
    if (value === null || value === undefined) {
      if (nullable) return null
      throw new Error(`Cannot return null for non-nullable field ${parent.name}.${name}.`)
    }
    if (value instanceof Error) throw value
    return complete(value, execution, prev, key)
  }
}

function leaf(type: GraphQLLeafType): Complete {
  return (value) => {
    const serialized = type.serialize(value)
    if (serialized === null || serialized === undefined) throw new Error(`${type.name} has no form for ${value}.`)
    return serialized
  }
}

function object(type: GraphQLObjectType, { parent, fieldsOf }: Completed): Complete {
  const typename = parent.name
  return (value, execution, prev, key) => readFields(fieldsOf(type), value, execution, { prev, key, typename })
}

function abstract(type: GraphQLAbstractType, { parent, fieldsOf, infoOf }: Completed): Complete {
  const typename = parent.name
  return (value, execution, prev, key) => {
    const path = { prev, key, typename }
    const info = infoOf(execution, path)
    const name = type.resolveType?.(value, execution.context, info, type)
    const found = typeof name === 'string' ? info.schema.getType(name) : undefined
    if (!isObjectType(found) || !info.schema.isSubType(type, found)) {
      throw new GraphQLError(`An object of the type ${type.name} says that it is of the type ${name}.`)
    }
    return readFields(fieldsOf(found), value, execution, path)
  }
}

/** What the items of a list become, at once or later. */
function completedItems(list: readonly unknown[], items: Target, execution: Execution, path: ResponsePath): unknown {
  const completed: unknown[] = []
  let pending = false
  try {
    for (const [index, one] of list.entries()) {
      const item = settle(one, items, execution, path, index)
      if (item instanceof Promise) pending = true
      completed.push(item)
    }
  } catch (error) {
    if (!pending) throw error
    return failAfter(error, completed)
  }
  return pending ? Promise.all(completed) : completed
}

function list({ ofType }: GraphQLList<GraphQLOutputType>, field: Completed): Complete {
  const { parent, name, nodes } = field
  const items = { typename: undefined, nodes, nullable: !isNonNullType(ofType), complete: completionOf(ofType, field) }
  return (value, execution, prev, key) => {
    if (!Array.isArray(value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${name}".`)
    }
    return completedItems(value, items, execution, { prev, key, typename: parent.name })
  }
}

/** How the values of a field become parts of an answer. */
export function completionOf(type: GraphQLOutputType, field: Completed): Complete {
  const inner = isNonNullType(type) ? type.ofType : type
  return present(completionOfPresent(inner, field), field, inner === type)
}

function completionOfPresent(type: Exclude<GraphQLOutputType, GraphQLNonNull<never>>, field: Completed): Complete {
  if (isListType(type)) return list(type, field)
  if (isLeafType(type)) return leaf(type)
  return isObjectType(type) ? object(type, field) : abstract(type, field)
}
