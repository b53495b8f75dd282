import { type GraphQLField, type GraphQLObjectType, SchemaMetaFieldDef, TypeMetaFieldDef } from 'graphql'

/** The introspection fields of the root. */
const INTROSPECTION_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef]

/** Returns the definition of a field of a valid operation; undefined for `__typename`. */
export function getFieldDefinition(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  return type.getFields()[name] ?? INTROSPECTION_FIELDS.find((field) => field.name === name)
}
