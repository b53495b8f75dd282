import { buildSchema, type GraphQLObjectType, parse, printSchema, validateSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { Operations } from '../operations.ts'
import { schema } from '../schema.ts'
import { createSubgraphSchema } from './subgraph-schema.ts'

async function sdlOf(namespace?: string): Promise<string> {
  const operation = new Operations(createSubgraphSchema(namespace)).prepare('{ _service { sdl } }')
  if ('errors' in operation) throw operation.errors[0]
  const result = await operation.execute({ sizes: {} } as Context, {})
  return (result as { data: { _service: { sdl: string } } }).data._service.sdl
}

describe('the schema of a subgraph', () => {
  test('is the public schema with two fields', () => {
    const subgraph = createSubgraphSchema()
    expect(validateSchema(subgraph)).toEqual([])
    const fields = Object.keys(subgraph.getQueryType()?.getFields() ?? {})
    const publicFields = Object.keys(schema.getQueryType()?.getFields() ?? {})
    expect(fields.filter((name) => !publicFields.includes(name))).toEqual(['_service', '_entities'])
    expect(subgraph.getType('Region')).toBe(schema.getType('Region'))
  })

  test('has all root fields below a namespace', () => {
    const subgraph = createSubgraphSchema('bureau')
    expect(validateSchema(subgraph)).toEqual([])
    const type = subgraph.getType('BureauQuery') as GraphQLObjectType
    expect(Object.keys(type.getFields())).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}))
  })

  test('refuses the name of a root field as a namespace', () => {
    expect(() => createSubgraphSchema('region')).toThrow(/FEDERATION_NAMESPACE="region" is a field.*已有字段/)
  })
})

describe('the SDL of a subgraph', () => {
  test('is the public schema without the directives', async () => {
    const sdl = await sdlOf()
    const plain = sdl.replace(/^extend schema.*\n/, '').replaceAll(/ @(key\(fields: "\w+"\)|shareable)/g, '')
    expect(printSchema(buildSchema(plain))).toBe(printSchema(buildSchema(printSchema(schema))).replace(/\n$/, ''))
  })

  test('links to Federation 2 and names the keys of rows', async () => {
    const sdl = await sdlOf()
    expect(sdl).toMatch(
      /^extend schema @link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2\.\d", import: \["@key"/,
    )
    expect(sdl).toMatch(/^type Region implements Node @key\(fields: "id"\) @key\(fields: "code"\) \{/m)
    expect(sdl).toMatch(/^type Facility implements .* @key\(fields: "id"\) @key\(fields: "slug"\) \{/m)
    expect(sdl).not.toMatch(/_entities|_service/)
  })

  test('of a namespace has no keys, by which a gateway would go from one service to another', async () => {
    const sdl = await sdlOf('bureau')
    expect(sdl).toMatch(/^type Query \{\n(\s*"""[^"]*""")?\s*bureau: BureauQuery!\n\}/m)
    expect(sdl).toMatch(/^type Region implements Node @shareable \{/m)
    expect(sdl).not.toMatch(/@key\(|^type Subscription/m)
    expect(() => parse(sdl)).not.toThrow()
  })
})

test('@deprecated has only the locations of the specification', () => {
  expect(schema.getDirective('deprecated')?.locations).toEqual([
    'ARGUMENT_DEFINITION',
    'ENUM_VALUE',
    'FIELD_DEFINITION',
    'INPUT_FIELD_DEFINITION',
  ])
})
