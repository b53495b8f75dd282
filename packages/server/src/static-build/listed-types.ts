// What a schema can list: by the names of its types, whatever they are, so that a new one is in the next build by itself.
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

/** A type whose records can be listed. */
export interface ListedType {
  readonly type: GraphQLObjectType
  /** Its list in `Query`, and what that is in English and Chinese. */
  readonly list: string
  readonly description: string
  /** The field that identifies a record: `slug`, or `code` where there is none. */
  readonly key: string
  /** Whether the list comes in pages; a short one comes whole. */
  readonly paged: boolean
  /** Names of the orders it can be listed in. */
  readonly orders: readonly string[]
  /** Its statistics in `Query`, with the names of their groupings. */
  readonly statistics: { readonly field: string; readonly groupings: readonly string[] } | null
  /** Whether each record names the one above it. */
  readonly isHierarchy: boolean
}

type Field = GraphQLField<unknown, unknown>

/** The field that identifies the records of a type, if it has one. */
export function keyOf(type: GraphQLNamedType): 'slug' | 'code' | undefined {
  if (!(type instanceof GraphQLObjectType)) return undefined
  const fields = type.getFields()
  return (['slug', 'code'] as const).find((name) => name in fields)
}

/** The type of the records that a field lists, with how it lists them. */
function recordsOf({ args, type }: Field): { type: GraphQLObjectType; paged: boolean } | undefined {
  if (args.some(isRequiredArgument)) return undefined
  const named = getNamedType(type)
  const nodes = named instanceof GraphQLObjectType && isConnectionType(named) && named.getFields().nodes
  const records = nodes ? getNamedType(nodes.type) : named
  const isList = nodes || isListType(isNonNullType(type) ? type.ofType : type)
  return isList && keyOf(records) ? { type: records as GraphQLObjectType, paged: Boolean(nodes) } : undefined
}

/** The values of the enum that an argument takes; none where there is no such argument. */
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
  return { field, groupings: enumValues(statistics.getFields().groups, 'by') }
}

/** The types a schema can list, in the order of their lists. */
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
