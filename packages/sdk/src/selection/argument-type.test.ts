// The client derives the type of an argument from names and values. Here a query is printed for every argument of the schema, on
// every path to it, and validated against the schema.
import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { typeNameOf } from './argument-type.ts'
import { toOperation } from './print-query.ts'
import { compileRare } from './rare-operation.ts'

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'))

type Selection = Record<string, unknown>
type Field = GraphQLField<unknown, unknown>

/** Wraps a selection of an object type in the path that leads to the type. */
type Path = (inner: Selection) => Selection

const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields())

/** Returns a value of the kind that an argument takes: only the types matter. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return [sampleOf(type.ofType)]
  const samples: Readonly<Record<string, unknown>> = { Boolean: true, Int: 1, Float: 1 }
  return samples[type.name] ?? (isInputObjectType(type) ? {} : 'x')
}

/** Returns every argument of a field. */
const argumentsOf = ({ args }: Field): Selection =>
  args.length > 0 ? { $: Object.fromEntries(args.map(({ name, type }) => [name, sampleOf(type)])) } : {}

/** Selects a field with `inner` as the selection of its type. */
function selectField(field: Field, inner: Selection): Selection {
  const composite = isCompositeType(getNamedType(field.type))
  const selection = { ...argumentsOf(field), ...(composite && inner) }
  return { [field.name]: composite || field.args.length > 0 ? selection : true }
}

/** Returns the object types of a field, each with its path from the field: members of unions are under `on`. */
function memberPaths(type: GraphQLNamedType): [GraphQLObjectType, Path][] {
  if (isObjectType(type)) return [[type, (inner) => inner]]
  if (!isAbstractType(type)) return []
  return schema.getPossibleTypes(type).map((object) => [object, (inner) => ({ on: { [object.name]: inner } })])
}

/** Returns the shortest path from the root to each object type. */
function shortestPaths(): Map<GraphQLObjectType, Path> {
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no query type')
  const paths = new Map<GraphQLObjectType, Path>([[query, (inner) => inner]])
  for (const [type, path] of paths) {
    for (const field of fieldsOf(type)) {
      for (const [object, memberPath] of memberPaths(getNamedType(field.type))) {
        if (!paths.has(object)) paths.set(object, (inner) => path(selectField(field, memberPath(inner))))
      }
    }
  }
  return paths
}

/** Returns selections of the fields of a type that take arguments, by `Type.field`. */
const fieldsWithArguments = (type: GraphQLObjectType): [string, Selection][] =>
  fieldsOf(type)
    .filter(({ args }) => args.length > 0)
    .map((field) => [`${type}.${field.name}`, selectField(field, { __typename: true })])

/** Returns selections of every field with arguments, below every field that leads to its type. */
function allPaths(): [string, Selection][] {
  return [...shortestPaths()].flatMap(([type, path]) => {
    const own = fieldsWithArguments(type).map(([name, selection]): [string, Selection] => [name, path(selection)])
    const below = fieldsOf(type).flatMap((field) =>
      memberPaths(getNamedType(field.type)).flatMap(([object, memberPath]) =>
        fieldsWithArguments(object).map(([name, selection]): [string, Selection] => [
          `${type}.${field.name} ${name}`,
          path(selectField(field, memberPath(selection))),
        ]),
      ),
    )
    return [...own, ...below]
  })
}

describe('argumentType', () => {
  it('returns the type of every argument of the schema, on every path to it', () => {
    const paths = allPaths()
    const errors = paths.flatMap(([name, selection]) => {
      const [error] = validate(schema, parse(compileRare({ toOperation, typeNameOf }, selection).query))
      return error ? [`${name}: ${error.message}`] : []
    })
    expect(errors).toEqual([])
    expect(paths.length).toBeGreaterThan(300)
  })
})
