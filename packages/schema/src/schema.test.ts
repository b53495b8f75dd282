import { readFileSync } from 'node:fs'
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { printSortedSchema, schema } from './schema.ts'

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

interface Described {
  readonly name: string
  readonly description?: string | null | undefined
}

/** Returns the parts of a type that have descriptions, with their paths. */
function partsOf(type: GraphQLNamedType): [path: string, part: Described][] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value])
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field])
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    const path = `${type.name}.${field.name}`
    return [[path, field], ...field.args.map((arg): [string, Described] => [`${path}(${arg.name})`, arg])] as [
      string,
      Described,
    ][]
  })
}

const isBilingual = ({ description }: Described) =>
  /[a-z]{2}/i.test(description ?? '') && /\p{Script=Han}/u.test(description ?? '')

test('the schema is valid', () => {
  expect(validateSchema(schema)).toEqual([])
})

test('schema.graphql is the schema', () => {
  expect(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')).toBe(printSortedSchema())
})

test('every type, field, argument, input and enum value is described in English and Chinese', () => {
  const described = types.flatMap((type): [string, Described][] => [[type.name, type], ...partsOf(type)])
  expect(described.length).toBeGreaterThan(1000)
  expect(described.filter(([, part]) => !isBilingual(part)).map(([path]) => path)).toEqual([])
})

test('no description has unfilled template words', () => {
  const all = types.flatMap((type): [string, Described][] => [[type.name, type], ...partsOf(type)])
  expect(
    all
      .filter(([, { description }]) => /undefined|null\b.*null\b|TODO|\$\{/.test(description ?? ''))
      .map(([path]) => path),
  ).toEqual([])
})

const print = (type: GraphQLNamedType, name: string) =>
  isObjectType(type) || isInterfaceType(type) ? String(type.getFields()[name]?.type) : undefined

const connections = types.filter(({ name }) => name.endsWith('Connection'))

describe.each(connections.map((type) => [type.name, type] as const))('%s, as specified by Relay,', (name, type) => {
  const of = name.replace(/Connection$/, '')

  test('has edges, nodes, pageInfo and totalCount', () => {
    expect(print(type, 'edges')).toBe(`[${of}Edge!]!`)
    expect(print(type, 'nodes')).toBe(`[${of}!]!`)
    expect(print(type, 'pageInfo')).toBe('PageInfo!')
    expect(print(type, 'totalCount')).toBe('Int!')
  })

  test('has edges with a cursor and a node', () => {
    const edge = schema.getType(`${of}Edge`) as GraphQLNamedType
    expect(print(edge, 'cursor')).toBe('String!')
    expect(print(edge, 'node')).toBe(`${of}!`)
  })
})

test('every connection field takes first, after, last and before', () => {
  for (const type of types.filter((one) => isObjectType(one))) {
    for (const { name, args, type: yields } of Object.values(type.getFields())) {
      if (!String(yields).endsWith('Connection!')) continue
      const given = Object.fromEntries(args.map((arg) => [arg.name, String(arg.type)]))
      expect(given, `${type.name}.${name}`).toMatchObject({
        first: 'Int',
        last: 'Int',
        after: 'String',
        before: 'String',
      })
    }
  }
})

test('PageInfo and Node follow the Relay specification', () => {
  const pageInfo = schema.getType('PageInfo') as GraphQLNamedType
  expect(['hasNextPage', 'hasPreviousPage'].map((name) => print(pageInfo, name))).toEqual(['Boolean!', 'Boolean!'])
  expect(['startCursor', 'endCursor'].map((name) => print(pageInfo, name))).toEqual(['String', 'String'])
  const node = schema.getType('Node') as GraphQLNamedType
  expect(isInterfaceType(node) && print(node, 'id')).toBe('ID!')
  const query = schema.getQueryType() as GraphQLNamedType
  expect([print(query, 'node'), print(query, 'nodes')]).toEqual(['Node', '[Node]!'])
})
