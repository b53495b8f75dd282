// The client finds the type of an argument by names alone. Here every way to every argument of the schema is written and
// held against the schema.
import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { toOperation } from './selection-cache.ts'
import { printBranches } from './typed-branches.ts'

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'))

type Selection = Record<string, unknown>
type Field = GraphQLField<unknown, unknown>

/** A selection that leads to an object type and asks of it what it is given. */
type Way = (asked: Selection) => Selection

const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields())

/** Every argument of a field without a value: only the types matter. */
const argumentsOf = ({ args }: Field): Selection =>
  args.length > 0 ? { $: Object.fromEntries(args.map(({ name }) => [name, null])) } : {}

/** How a field is asked for, and what is asked of its answer. */
function through(field: Field, asked: Selection): Selection {
  const composite = isCompositeType(getNamedType(field.type))
  const selection = { ...argumentsOf(field), ...(composite && asked) }
  return { [field.name]: composite || field.args.length > 0 ? selection : true }
}

/** The object types a field leads to, each with what leads from the field to it. */
function reached(type: GraphQLNamedType): [GraphQLObjectType, Way][] {
  if (isObjectType(type)) return [[type, (asked) => asked]]
  if (!isAbstractType(type)) return []
  return schema.getPossibleTypes(type).map((object) => [object, (asked) => ({ on: { [object.name]: asked } })])
}

/** One way from the root to each object type. */
function shortestWays(): Map<GraphQLObjectType, Way> {
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no query type')
  const ways = new Map<GraphQLObjectType, Way>([[query, (asked) => asked]])
  for (const [type, way] of ways) {
    for (const field of fieldsOf(type)) {
      for (const [object, inner] of reached(getNamedType(field.type))) {
        if (!ways.has(object)) ways.set(object, (asked) => way(through(field, inner(asked))))
      }
    }
  }
  return ways
}

/** Every field of a type that takes arguments, as it is asked for. */
const takingArguments = (type: GraphQLObjectType): [string, Selection][] =>
  fieldsOf(type)
    .filter(({ args }) => args.length > 0)
    .map((field) => [`${type}.${field.name}`, through(field, { __typename: true })])

/** Every field with arguments, below every field that leads to its type. */
function everyWay(): [string, Selection][] {
  return [...shortestWays()].flatMap(([type, way]) => {
    const own = takingArguments(type).map(([name, asked]): [string, Selection] => [name, way(asked)])
    const below = fieldsOf(type).flatMap((field) =>
      reached(getNamedType(field.type)).flatMap(([object, inner]) =>
        takingArguments(object).map(([name, asked]): [string, Selection] => [
          `${type}.${field.name} ${name}`,
          way(through(field, inner(asked))),
        ]),
      ),
    )
    return [...own, ...below]
  })
}

describe('the types of arguments', () => {
  it('are right on every way to them', () => {
    const ways = everyWay()
    const wrong = ways.flatMap(([name, selection]) => {
      const [error] = validate(schema, parse(toOperation(selection, printBranches).query))
      return error ? [`${name}: ${error.message}`] : []
    })
    expect(wrong).toEqual([])
    expect(ways.length).toBeGreaterThan(300)
  })
})
