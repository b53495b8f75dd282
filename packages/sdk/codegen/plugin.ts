import type { PluginFunction } from '@graphql-codegen/plugin-helpers'
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import { argumentInterfaces } from './argument-interfaces.ts'
import { argumentTypes } from './argument-types.ts'
import { abstractDeclaration, objectDeclaration } from './object-declaration.ts'
import { enumDeclaration, inputDeclaration, scalarDeclaration } from './value-declaration.ts'

const HEAD =
  '// Generated from packages/schema/schema.graphql by "pnpm generate"; do not edit. 由模式生成，请勿手工修改。'

function declaration(schema: GraphQLSchema, type: GraphQLNamedType): string {
  if (isEnumType(type)) return enumDeclaration(type)
  if (isInputObjectType(type)) return inputDeclaration(type)
  if (isScalarType(type)) return isSpecifiedScalarType(type) ? '' : scalarDeclaration(type)
  if (isObjectType(type)) return objectDeclaration(schema, type)
  if (isInterfaceType(type) || isUnionType(type)) return abstractDeclaration(schema, type)
  return ''
}

/** Returns the types sorted by name, so that the output does not depend on their order in the schema. */
function sortedTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
  return types.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function printRecord(comment: string, name: string, entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  return [`/** ${comment} */`, `export const ${name}: Readonly<Record<string, string>> = {`, ...lines, '}'].join('\n')
}

function runTimeMaps(schema: GraphQLSchema): string[] {
  const { types, typeNames } = argumentTypes(schema)
  return [
    printRecord(
      'GraphQL types of arguments, by argument or `field.argument`; % is the type name of the field.',
      'argumentTypes',
      types,
    ),
    printRecord(
      'Type names of fields, if they are not inferred from the name; empty for that of the parent field.',
      'typeNames',
      typeNames,
    ),
  ]
}

/** The plugin for GraphQL Code Generator: prints the types of a schema, their selections, and the run-time maps. */
export const plugin: PluginFunction = (schema) => {
  const declarations = sortedTypes(schema).map((type) => declaration(schema, type))
  const parts = [HEAD, ...declarations, ...argumentInterfaces(schema), ...runTimeMaps(schema)]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
