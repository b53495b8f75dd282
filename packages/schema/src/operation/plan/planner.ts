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
import { completionOf } from './completion.ts'
import type { Execution, PlannedField } from './execution.ts'
import { type Arguments, argumentsOf } from './field-arguments.ts'
import { type FieldNodes, type Meaning, selectedFields } from './selected-fields.ts'

/** A query to be planned. */
export interface Query {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Record<string, FragmentDefinitionNode>
  /** How many of its fields are kept once they are planned. */
  readonly kept: number
}

/** A field where it is selected. */
interface Place {
  readonly field: GraphQLField<unknown, Context>
  readonly parent: GraphQLObjectType
  readonly key: string
  readonly nodes: FieldNodes
}

/** Parameters of a resolver that does not ask for the fourth, what graphql-js knows of the place. */
const WITHOUT_INFO = 3

/** The fields that tell of the schema, which every schema has at its root. */
const INTROSPECTION = [SchemaMetaFieldDef, TypeMetaFieldDef]

/** What a type says of a field; nothing of `__typename`, which every object has. */
function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, Context> | undefined {
  return type.getFields()[name] ?? INTROSPECTION.find((field) => field.name === name)
}

/** Plans the fields of one query, those of each object when the first one comes. */
export class Planner {
  private readonly query: Query & Meaning
  private left: number

  constructor(query: Query & Meaning) {
    this.query = query
    this.left = query.kept
  }

  /** The fields that are selected of objects of a type. */
  fieldsOf(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): readonly PlannedField[] {
    return Array.from(selectedFields(this.query, type, selections), ([key, nodes]) => this.planned(type, key, nodes))
  }

  private planned(parent: GraphQLObjectType, key: string, nodes: FieldNodes): PlannedField {
    const typename = parent.name
    const field = fieldOf(parent, nodes[0].name.value)
    if (!field) return { key, typename, nodes, nullable: false, read: () => typename, complete: (value) => value }
    const place: Place = { field, parent, key, nodes }
    return {
      key,
      typename,
      nodes,
      nullable: !isNonNullType(field.type),
      read: this.reader(place),
      complete: completionOf(field.type, {
        nodes,
        parent,
        name: field.name,
        fieldsOf: this.fieldsBelow(nodes),
        infoOf: (execution, path) => this.infoOf(place, execution, path),
      }),
    }
  }

  /** The fields that are selected of the objects of a field; with too many of them, they are planned for each object anew. */
  private fieldsBelow(nodes: FieldNodes): (type: GraphQLObjectType) => readonly PlannedField[] {
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const known = new Map<GraphQLObjectType, readonly PlannedField[]>()
    return (type) => {
      const planned = known.get(type)
      if (planned) return planned
      const fields = this.fieldsOf(type, selections)
      if (this.left > 0) known.set(type, fields)
      this.left -= fields.length
      return fields
    }
  }

  private reader(place: Place): PlannedField['read'] {
    const { resolve, name } = place.field
    if (!resolve) return (source) => (source as Readonly<Record<string, unknown>>)[name]
    const argumentsIn = argumentReader(place)
    if (resolve.length > 0 && resolve.length <= WITHOUT_INFO) {
      const read = resolve as (source: unknown, args: Arguments, context: Context) => unknown
      return (source, execution) => read(source, argumentsIn(execution), execution.context)
    }
    const { key, parent } = place
    return (source, execution, prev) => {
      const info = this.infoOf(place, execution, { prev, key, typename: parent.name })
      return resolve(source, argumentsIn(execution), execution.context, info)
    }
  }

  private infoOf({ field, parent, nodes }: Place, { variables }: Execution, path: ResponsePath): GraphQLResolveInfo {
    const { schema, fragments, operation } = this.query
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
function argumentReader({ field, nodes }: Place): (execution: Execution) => Arguments {
  const found = argumentsOf(field, nodes[0])
  if (typeof found !== 'function') return () => found
  return ({ variables, given }) => {
    const known = given.get(nodes)
    if (known) return known
    const made = found(variables)
    given.set(nodes, made)
    return made
  }
}
