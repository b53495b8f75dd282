// Introspection reads the schema itself, so that the sizes of its lists are known. Below `__schema` they are averages: the
// product along a path is the number of items there. Below `__type` they are those of the named type, if it has more.
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
} from 'graphql'
import type { FieldCost } from './costs.ts'

/** The types that a type refers to: those of its fields, arguments and input fields. */
function referencesOf(type: GraphQLNamedType): readonly GraphQLType[] {
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => field.type)
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [field.type, ...field.args.map((arg) => arg.type)])
}

/** Number of list and non-null types around a named type. */
const wrappersOf = (type: GraphQLType): number => (isWrappingType(type) ? 1 + wrappersOf(type.ofType) : 0)

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

const average = (numbers: readonly number[]) => (numbers.length > 0 ? sum(numbers) / numbers.length : 0)

/** The average sizes of the lists of types, by coordinates. */
function typeSizes(schema: GraphQLSchema, types: readonly GraphQLNamedType[]): Readonly<Record<string, number>> {
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type))
  const fields = composites.flatMap((type) => Object.values(type.getFields()))
  const wrappers = types.flatMap(referencesOf).map(wrappersOf)
  const perType = (total: number) => (types.length > 0 ? total / types.length : 0)
  return {
    '__Type.fields': perType(fields.length),
    '__Type.interfaces': perType(sum(composites.map((type) => type.getInterfaces().length))),
    '__Type.inputFields': perType(
      sum(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)),
    ),
    '__Type.possibleTypes': perType(
      sum(types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type).length)),
    ),
    '__Type.enumValues': perType(sum(types.filter(isEnumType).map((type) => type.getValues().length))),
    '__Type.ofType': sum(wrappers) / Math.max(1, sum(wrappers) + wrappers.length),
    '__Field.args': average(fields.map(({ args }) => args.length)),
  }
}

/** Returns the costs of the introspection fields of a schema. */
export function introspectionCosts(schema: GraphQLSchema): Readonly<Record<string, FieldCost>> {
  const types = Object.values(schema.getTypeMap())
  const directives = schema.getDirectives()
  const averageSizes = typeSizes(schema, types)
  const averages = {
    ...averageSizes,
    '__Schema.types': types.length,
    '__Schema.directives': directives.length,
    '__Directive.args': average(directives.map(({ args }) => args.length)),
    '__Directive.locations': average(directives.map(({ locations }) => locations.length)),
  }
  const byType = new Map(types.map((type) => [type.name, typeSizes(schema, [type])]))
  const sizeWithin = (coordinates: string, size: number): FieldCost => ({
    size: ({ name }) => Math.max(size, byType.get(String(name))?.[coordinates] ?? 0),
  })
  const within = Object.entries(averageSizes).map(([coordinates, size]) => [coordinates, sizeWithin(coordinates, size)])
  return {
    ...Object.fromEntries(Object.entries(averages).map(([coordinates, size]) => [coordinates, { size }])),
    [`${schema.getQueryType()?.name}.__type`]: { within: Object.fromEntries(within) },
  }
}
