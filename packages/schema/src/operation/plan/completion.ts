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
import { type Complete, type Execution, type PlannedField, readFields } from './execution.ts'
import { errorAt } from './field-errors.ts'
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

/** Completes the items of a list one by one. */
class Items {
  private readonly complete: Complete
  private readonly nullable: boolean
  private readonly nodes: FieldNodes

  constructor(type: GraphQLOutputType, field: Completed) {
    this.complete = completionOf(type, field)
    this.nullable = !isNonNullType(type)
    this.nodes = field.nodes
  }

  item(value: unknown, execution: Execution, path: ResponsePath, index: number): unknown {
    try {
      const completed =
        value instanceof Promise
          ? this.later(value, execution, path, index)
          : this.complete(value, execution, path, index)
      return completed instanceof Promise ? this.orFail(completed, execution, path, index) : completed
    } catch (thrown) {
      return this.fail(thrown, execution, path, index)
    }
  }

  private later(value: Promise<unknown>, execution: Execution, path: ResponsePath, index: number): Promise<unknown> {
    return value.then((found) => this.complete(found, execution, path, index))
  }

  private orFail(completed: Promise<unknown>, execution: Execution, path: ResponsePath, index: number) {
    return completed.catch((thrown) => this.fail(thrown, execution, path, index))
  }

  private fail(thrown: unknown, { errors }: Execution, prev: ResponsePath, key: number): null {
    const path = { prev, key, typename: undefined }
    const error = errorAt(thrown, this.nodes, path)
    if (!this.nullable) throw error
    errors.add(error, path)
    return null
  }
}

function list({ ofType }: GraphQLList<GraphQLOutputType>, field: Completed): Complete {
  const { parent, name } = field
  const items = new Items(ofType, field)
  return (value, execution, prev, key) => {
    if (!Array.isArray(value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${name}".`)
    }
    const path = { prev, key, typename: parent.name }
    const completed: unknown[] = []
    let pending = false
    for (const [index, one] of value.entries()) {
      const item = items.item(one, execution, path, index)
      if (item instanceof Promise) pending = true
      completed.push(item)
    }
    return pending ? Promise.all(completed) : completed
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
