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

/** The plugin for GraphQL Code Generator: prints the types of a schema and their selections. */
export const plugin: PluginFunction = (schema) => {
  const declarations = sortedTypes(schema).map((type) => declaration(schema, type))
  const parts = [HEAD, ...declarations, ...argumentInterfaces(schema)]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
