// The listable types of a schema, found by its naming conventions, so that a new type needs no change here.
import { isConnectionType } from '@tiyu/schema'
import {
  type GraphQLField,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from 'graphql'

/** A type with a list in `Query`. */
export interface ListedType {
  readonly type: GraphQLObjectType
  /** The list field in `Query`, and its description in English and Chinese. */
  readonly list: string
  readonly description: string
  /** The key field: `slug`, else `code`. */
  readonly key: string
  /** True for a connection; false for a plain list. */
  readonly paged: boolean
  /** Values of `orderBy`. */
  readonly orders: readonly string[]
  /** The statistics field in `Query`, its groupings, and the dimensions of its aggregates. */
  readonly statistics: {
    readonly field: string
    readonly groupings: readonly string[]
    readonly dimensions: readonly string[]
    /** The numbers that aggregates add up. */
    readonly numbers: readonly string[]
  } | null
  /** True if records have a `parent` of the same type. */
  readonly isHierarchy: boolean
}

type Field = GraphQLField<unknown, unknown>

/** Returns the key field of a type, if it has one. */
export function keyOf(type: GraphQLNamedType): 'slug' | 'code' | undefined {
  if (!(type instanceof GraphQLObjectType)) return undefined
  const fields = type.getFields()
  return (['slug', 'code'] as const).find((name) => name in fields)
}

/** Returns the record type of a list field; undefined for other fields. */
function recordsOf({ args, type }: Field): { type: GraphQLObjectType; paged: boolean } | undefined {
  if (args.some(isRequiredArgument)) return undefined
  const named = getNamedType(type)
  const nodes = named instanceof GraphQLObjectType && isConnectionType(named) && named.getFields().nodes
  const records = nodes ? getNamedType(nodes.type) : named
  const isList = nodes || isListType(isNonNullType(type) ? type.ofType : type)
  return isList && keyOf(records) ? { type: records as GraphQLObjectType, paged: Boolean(nodes) } : undefined
}

/** Returns the enum values of an argument; none if there is no such argument. */
function enumValues(field: Field | undefined, argument: string): string[] {
  const arg = field?.args.find(({ name }) => name === argument)
  const type = arg && getNamedType(arg.type)
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : []
}

function statisticsOf(schema: GraphQLSchema, type: GraphQLObjectType): ListedType['statistics'] {
  const field = `${type.name.replace(/^./, (initial) => initial.toLowerCase())}Statistics`
  const counted = schema.getQueryType()?.getFields()[field]
  if (!counted) return null
  const statistics = getNamedType(counted.type) as GraphQLObjectType
  const { groups, aggregates } = statistics.getFields()
  return {
    field,
    groupings: enumValues(groups, 'by'),
    dimensions: enumValues(aggregates, 'groupBy'),
    numbers: enumValues(aggregates, 'of'),
  }
}

/** Returns the listable types, sorted by list field. */
export function listedTypes(schema: GraphQLSchema): ListedType[] {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {})
  const types = lists.flatMap((field): ListedType[] => {
    const records = recordsOf(field)
    if (!records) return []
    const { type, paged } = records
    return [
      {
        type,
        paged,
        list: field.name,
        description: field.description ?? '',
        key: keyOf(type) as string,
        orders: enumValues(field, 'orderBy'),
        statistics: statisticsOf(schema, type),
        isHierarchy: getNamedType(type.getFields().parent?.type)?.name === type.name,
      },
    ]
  })
  return types.sort((one, other) => (one.list < other.list ? -1 : 1))
}
